package io.cityloop.open311.process;

import io.cityloop.open311.Open311Settings;
import io.cityloop.open311.domain.PublicAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Calls systems outside: http and https only, no redirect, never an address of our own network unless the setting names
 * it, an end to every wait and to every answer. A name is looked up for the check right before the call; the JDK
 * remembers the answer for longer than the call takes to begin, so both see the same address.
 */
@Component
class GuardedHttp {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final Open311Settings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    GuardedHttp(Open311Settings settings) {
        this.settings = settings;
    }

    /** An answer, its body not longer than was allowed. */
    record Reply(int status, String type, byte[] body, HttpResponse<?> whole) {

        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    /** The address may not be called. */
    static class Forbidden extends IOException {
        private static final long serialVersionUID = 1;

        Forbidden(String why) {
            super(why);
        }
    }

    /**
     * Sends the request and reads the whole answer.
     *
     * @throws Forbidden when the address may not be called
     * @throws IOException when it cannot be, takes too long, or answers with too much
     */
    Reply send(HttpRequest request, long most, Duration longest) throws IOException {
        refuseUnlessAllowed(request.uri());
        CompletableFuture<HttpResponse<InputStream>> call =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        long end = System.nanoTime() + longest.toNanos();
        try {
            HttpResponse<InputStream> response = call.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture<byte[]> body = new CompletableFuture<>();
            InputStream stream = response.body();
            Thread.ofVirtual().start(() -> read(stream, most, body));
            try {
                byte[] bytes = body.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                return new Reply(
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(""),
                        bytes,
                        response);
            } finally {
                stream.close();
            }
        } catch (TimeoutException slow) {
            throw new IOException("no whole answer within " + longest, slow);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e.getCause());
        } finally {
            call.cancel(true);
        }
    }

    private static void read(InputStream stream, long most, CompletableFuture<byte[]> into) {
        try {
            byte[] bytes = stream.readNBytes(Math.toIntExact(most + 1));
            if (bytes.length > most) {
                throw new IOException("answer longer than " + most + " bytes");
            }
            into.complete(bytes);
        } catch (IOException | RuntimeException e) {
            into.completeExceptionally(e);
        }
    }

    private void refuseUnlessAllowed(URI uri) throws IOException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new Forbidden("only plain http and https addresses are called");
        }
        if (settings.privateHosts().contains(hostAndPort(uri))) {
            return;
        }
        for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
            if (!PublicAddress.is(address)) {
                throw new Forbidden(uri.getHost() + " is not an address of the internet");
            }
        }
    }

    /** As the settings name a host: always with its port. */
    static String hostAndPort(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
