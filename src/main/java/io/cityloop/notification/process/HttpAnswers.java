package io.cityloop.notification.process;

import io.cityloop.notification.domain.Sending;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Asks a provider over HTTP, and tells what certainly was not sent from what nobody knows. */
final class HttpAnswers {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;
    private static final int SERVER = 500;
    private static final int CLIENT = 400;
    private static final int LONGEST = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** Sends a request; what the answer means when it is a success says {@code read}. */
    Sending ask(HttpRequest request, Function<String, Sending> read) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status == TOO_MANY || status == AWAY) {
                return new Sending.NotSent(words(answer), retryAfter(answer));
            }
            if (status >= SERVER) {
                return new Sending.Unknown(words(answer));
            }
            return status >= CLIENT || status < 200 || status >= 300
                    ? new Sending.Refused(words(answer))
                    : read.apply(answer.body());
        } catch (ConnectException | HttpConnectTimeoutException notThere) {
            return new Sending.NotSent(reason(notThere), null);
        } catch (IOException brokenOff) {
            return new Sending.Unknown(reason(brokenOff));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Sending.Unknown(reason(stop));
        }
    }

    private static String words(HttpResponse<String> answer) {
        String body = answer.body().strip();
        return answer.statusCode() + " " + body.substring(0, Math.min(body.length(), LONGEST));
    }

    private static @org.jspecify.annotations.Nullable Duration retryAfter(HttpResponse<String> answer) {
        Optional<String> header = answer.headers().firstValue("Retry-After");
        return header.filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(null);
    }

    private static String reason(Exception problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
