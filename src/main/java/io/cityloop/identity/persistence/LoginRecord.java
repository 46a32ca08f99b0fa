package io.cityloop.identity.persistence;

import io.cityloop.identity.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Repository;

/** Who tried to log in, from where, and whether it worked. Names nobody has are not kept: people type passwords there. */
@Repository
public class LoginRecord {

    private static final Duration KEPT = Duration.ofDays(180);

    private final LoginAttemptMapper attempts;
    private final Clock clock;

    LoginRecord(LoginAttemptMapper attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Keeps one attempt. */
    public void add(Person person, String address, boolean succeeded) {
        attempts.insert(person.id(), address, succeeded, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    int deleteOld(int atMost) {
        return attempts.deleteOld(clock.instant().minus(KEPT).truncatedTo(ChronoUnit.MILLIS), atMost);
    }
}
