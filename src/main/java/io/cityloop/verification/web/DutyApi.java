package io.cityloop.verification.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.verification.DutyShift;
import io.cityloop.verification.DutyShifts;
import io.cityloop.verification.TrackPoint;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/duty}: on duty and off, and the track in between if the inspector agreed to it. */
@RestController
@RequestMapping("/api/duty")
class DutyApi {

    private static final Pattern CONSENT = Pattern.compile("[0-9A-Za-z.-]{1,64}");

    private final DutyShifts shifts;
    private final Permissions permissions;
    private final CurrentPerson currentPerson;

    DutyApi(DutyShifts shifts, Permissions permissions, CurrentPerson currentPerson) {
        this.shifts = shifts;
        this.permissions = permissions;
        this.currentPerson = currentPerson;
    }

    /** The switch, with the phone's own time and what it knows of its clock. */
    record Switch(
            @Nullable String clientId,
            @Nullable String consent,
            @Nullable Instant takenAt,
            @Nullable Long clockOffset) {}

    /** Points of a shift, in any order. */
    record Batch(
            @Nullable String shift,
            @Nullable Long clockOffset,
            @Nullable List<TrackPoint> points) {}

    record Kept(int kept) {}

    record Shifts(List<DutyShift> items) {}

    record Track(List<TrackPoint> items) {}

    /** On duty. Repeated, it answers the same shift. */
    @PostMapping("/shifts")
    DutyShift begin(@RequestBody Switch on) {
        Person person = permissions.require(Action.FIELD_WORK);
        String clientId = ClientIds.checked("clientId", on.clientId());
        if (on.consent() != null && !CONSENT.matcher(on.consent()).matches()) {
            throw new RejectedInput("consent", "verification.duty.consentVersion");
        }
        return shifts.begin(person, clientId, on.consent(), moment(on.takenAt()), on.clockOffset());
    }

    /** Off duty. */
    @PostMapping("/shifts/{clientId}/end")
    DutyShift end(@PathVariable String clientId, @RequestBody Switch off) {
        Person person = permissions.require(Action.FIELD_WORK);
        return shifts.end(person, ClientIds.checked("clientId", clientId), moment(off.takenAt()), off.clockOffset());
    }

    /** Where he was; 422 names points outside the shift, 403 without consent. */
    @PostMapping("/track")
    Kept track(@RequestBody Batch batch) {
        Person person = permissions.require(Action.FIELD_WORK);
        List<TrackPoint> points = batch.points();
        if (points == null || points.isEmpty() || points.contains(null)) {
            throw new RejectedInput("points", "verification.required");
        }
        return new Kept(shifts.track(person, ClientIds.checked("shift", batch.shift()), batch.clockOffset(), points));
    }

    /** His own shifts, or those of the inspector named, for whoever may read tracks. */
    @GetMapping("/shifts")
    Shifts shifts(
            @RequestParam(required = false) @Nullable String username, @RequestParam(defaultValue = "50") int limit) {
        Person person = currentPerson.require();
        return new Shifts(shifts.of(person, username == null ? person.username() : username, limit));
    }

    /** The track of a shift; reading somebody else's is recorded. */
    @GetMapping("/shifts/{id}/track")
    Track track(@PathVariable long id) {
        return new Track(shifts.points(currentPerson.require(), id));
    }

    private static Instant moment(@Nullable Instant at) {
        if (at == null) {
            throw new RejectedInput("takenAt", "verification.required");
        }
        return at;
    }
}
