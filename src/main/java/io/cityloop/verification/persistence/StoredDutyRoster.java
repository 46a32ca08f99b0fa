package io.cityloop.verification.persistence;

import io.cityloop.identity.Actor;
import io.cityloop.identity.People;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.verification.DutyRoster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Absences in the database. */
@Component
class StoredDutyRoster implements DutyRoster {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final AbsenceMapper rows;
    private final People people;
    private final Clock clock;

    StoredDutyRoster(AbsenceMapper rows, People people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean onDuty(String username, Instant at) {
        return rows.countAt(username, utc(at)) == 0;
    }

    @Override
    @Transactional
    public Absence enter(String username, Instant from, Instant until, @Nullable String reason, Actor by) {
        if (people.find(username).filter(one -> one.has(Role.INSPECTOR)).isEmpty()) {
            throw new RejectedInput("username", "verification.noInspector");
        }
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new RejectedInput("until", "verification.absenceEnds");
        }
        if (reason != null && reason.length() > 200) {
            throw new RejectedInput("reason", "verification.reasonTooLong");
        }
        rows.insert(new AbsenceRow(0, username, utc(from), utc(until), reason, by.username(), utc(clock.instant())));
        return from(from).stream()
                .filter(one ->
                        one.username().equals(username) && one.until().equals(until.truncatedTo(ChronoUnit.MILLIS)))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Override
    public List<Absence> from(Instant at) {
        return rows.endingAfter(utc(at)).stream()
                .map(row -> new Absence(
                        row.id(),
                        row.username(),
                        row.awayFrom().toInstant(ZoneOffset.UTC),
                        row.awayUntil().toInstant(ZoneOffset.UTC),
                        row.reason()))
                .toList();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
