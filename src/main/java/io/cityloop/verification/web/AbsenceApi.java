package io.cityloop.verification.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.verification.DutyRoster;
import io.cityloop.verification.DutyRoster.Absence;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/inspector-absences}: who is away; entered by those who keep the staff or lead the shift. */
@RestController
@RequestMapping("/api/inspector-absences")
class AbsenceApi {

    private final DutyRoster roster;
    private final Permissions permissions;
    private final Clock clock;

    AbsenceApi(DutyRoster roster, Permissions permissions, Clock clock) {
        this.roster = roster;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** What is sent to enter an absence. */
    record NewAbsence(
            @Nullable String username,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String reason) {}

    /** The absences that are not over, of inspectors within reach. */
    record Absences(List<Absence> items) {}

    @GetMapping
    Absences list() {
        List<String> reached = roster.inspectors(permissions.require(Action.DUTY_EDIT)).stream()
                .map(Person::username)
                .toList();
        return new Absences(roster.from(clock.instant()).stream()
                .filter(one -> reached.contains(one.username()))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Absence enter(@RequestBody NewAbsence body) {
        Person person = permissions.require(Action.DUTY_EDIT);
        if (body.username() == null || body.from() == null || body.until() == null) {
            throw new RejectedInput(
                    body.username() == null ? "username" : body.from() == null ? "from" : "until",
                    "verification.required");
        }
        return roster.enter(body.username(), body.from(), body.until(), body.reason(), person);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        roster.end(id, permissions.require(Action.DUTY_EDIT));
    }
}
