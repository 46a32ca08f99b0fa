package io.cityloop.verification.persistence;

import io.cityloop.identity.Action;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.People;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.verification.DutyRoster;
import io.cityloop.verification.DutySettings;
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
    private static final int LONGEST_REASON = 200;

    private final AbsenceMapper rows;
    private final ShiftMapper shifts;
    private final DutySettings settings;
    private final People people;
    private final Clock clock;

    StoredDutyRoster(AbsenceMapper rows, ShiftMapper shifts, DutySettings settings, People people, Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean onDuty(String username, Instant at) {
        return rows.countAt(username, utc(at)) == 0 && (!settings.requireShift() || hasGoneOnDuty(username, at));
    }

    private boolean hasGoneOnDuty(String username, Instant at) {
        return shifts.countOpen(username, at.minus(settings.longestShift()), at) > 0;
    }

    @Override
    public List<Person> inspectors(Person keeper) {
        return people.withRole(Role.INSPECTOR, null).stream()
                .filter(one -> within(keeper, one))
                .toList();
    }

    /** One posted to the whole city is only for those who keep the whole city. */
    private static boolean within(Person keeper, Person inspector) {
        return inspector.posts(Role.INSPECTOR).stream()
                .anyMatch(post ->
                        Permissions.may(keeper, Action.DUTY_EDIT, null, post.region() == null ? "" : post.region()));
    }

    @Override
    @Transactional
    public Absence enter(String username, Instant from, Instant until, @Nullable String reason, Person by) {
        Person inspector = people.find(username)
                .filter(one -> one.has(Role.INSPECTOR) && within(by, one))
                .orElseThrow(() -> new RejectedInput("username", "verification.noInspector"));
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new RejectedInput("until", "verification.absenceEnds");
        }
        if (!until.isAfter(clock.instant())) {
            throw new RejectedInput("until", "verification.absenceOver");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new RejectedInput("reason", "verification.reasonTooLong");
        }
        rows.insert(new AbsenceRow(
                0, inspector.username(), utc(from), utc(until), reason, by.username(), utc(clock.instant())));
        return from(from).stream()
                .filter(one -> one.username().equals(inspector.username())
                        && one.until().equals(until.truncatedTo(ChronoUnit.MILLIS)))
                .reduce((first, last) -> last.id() > first.id() ? last : first)
                .orElseThrow();
    }

    @Override
    @Transactional
    public void end(long id, Person by) {
        LocalDateTime now = utc(clock.instant());
        AbsenceRow row = rows.find(id);
        boolean his = row != null
                && people.find(row.username()).filter(one -> within(by, one)).isPresent();
        if (!his || rows.end(id, now, by.username()) == 0) {
            throw new NotFound("verification.noAbsence");
        }
    }

    @Override
    public List<Absence> from(Instant at) {
        return rows.endingAfter(utc(at)).stream()
                .map(row -> new Absence(
                        row.id(),
                        row.username(),
                        row.awayFrom().toInstant(ZoneOffset.UTC),
                        row.awayUntil().toInstant(ZoneOffset.UTC),
                        row.reason(),
                        row.enteredBy()))
                .toList();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
