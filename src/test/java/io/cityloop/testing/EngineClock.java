package io.cityloop.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/**
 * Moves the application's clock and the broker's together. Without an engine only the application's moves. Call
 * {@link #reset()} after each test that moved it.
 *
 * <p>The application's clock stands still once pinned. The broker's goes on from there, because its internal waiting
 * would stand still with it: it is ahead by as much as the test has taken since.
 */
public final class EngineClock {

    private final MovableClock clock;
    private final String monitoring;
    private final HttpClient http = HttpClient.newHttpClient();

    EngineClock(MovableClock clock, String monitoring) {
        this.clock = clock;
        this.monitoring = monitoring;
    }

    /** Sets both clocks to the moment, also backwards. */
    public void pin(Instant moment) {
        clock.pin(moment);
        broker("DELETE", "", "");
        long offset = Duration.between(Instant.now(), moment).toMillis();
        broker("POST", "/add", "{\"offsetMilli\":" + offset + "}");
    }

    /** Sets the application's clock alone: what people do before the broker's timers have gone off. */
    public void pinApplication(Instant moment) {
        clock.pin(moment);
    }

    /** Moves both clocks forward; timers that fall due on the way go off. */
    public void advance(Duration step) {
        clock.advance(step);
        broker("POST", "/add", "{\"offsetMilli\":" + step.toMillis() + "}");
    }

    /** Both clocks show the machine's time again. */
    public void reset() {
        clock.reset();
        broker("DELETE", "", "");
    }

    /** What the application's clock shows. */
    public Instant now() {
        return clock.instant();
    }

    private void broker(String method, String path, String body) {
        if (monitoring.isEmpty()) {
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(monitoring + "/actuator/clock" + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "the broker refused to move its clock: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the broker's clock could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while moving the broker's clock", e);
        }
    }
}
