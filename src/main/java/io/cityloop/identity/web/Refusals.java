package io.cityloop.identity.web;

import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.NotLoggedIn;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.TooManyRequests;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What each exception means to the client: first our own, then those of the parts underneath. */
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final WebFaults webFaults;

    Refusals(WebFaults webFaults) {
        this.webFaults = webFaults;
    }

    Refusal of(Throwable thrown) {
        return ours(thrown)
                .or(() -> webFaults.of(thrown))
                .or(() -> DatabaseFaults.of(thrown))
                .orElseGet(() -> unexpected(thrown));
    }

    private static Optional<Refusal> ours(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case RejectedInput rejected -> Refusal.ofFields(rejected.errors());
                    case NotFound notFound -> Refusal.of(Kind.NOT_FOUND, detail(notFound));
                    case NotAllowed notAllowed -> Refusal.of(Kind.NOT_ALLOWED, detail(notAllowed));
                    case Conflict conflict -> Refusal.of(Kind.CONFLICT, detail(conflict));
                    case NotLoggedIn nobody ->
                        Refusal.of(Kind.NOT_LOGGED_IN, detail(nobody)).with("WWW-Authenticate", ApiRefusals.CHALLENGE);
                    case TooManyRequests tooMany ->
                        Refusal.of(Kind.TOO_MANY_REQUESTS)
                                .with("Retry-After", Long.toString(RetryAfter.seconds(tooMany.retryAfter())));
                    default -> null;
                });
    }

    private static String detail(RuntimeException refusal) {
        return Objects.requireNonNullElse(refusal.getMessage(), "");
    }

    /** The client gets a number to quote; what happened is in the log under it and nowhere else. */
    private static Refusal unexpected(Throwable thrown) {
        var reference = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {}", reference, thrown);
        return Refusal.of(Kind.FAILURE).with("X-Failure-Reference", reference);
    }
}
