package io.cityloop.verification.persistence;

import io.cityloop.casefile.CaptureSettings;
import io.cityloop.casefile.DeviceTime;
import io.cityloop.identity.Action;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.People;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.verification.DutySettings;
import io.cityloop.verification.DutyShift;
import io.cityloop.verification.DutyShifts;
import io.cityloop.verification.TrackPoint;
import io.cityloop.verification.domain.TrackCheck;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shifts and tracks in the database. */
@Service
class StoredShifts implements DutyShifts {

    private static final int MOST_SHIFTS = 100;
    private static final int MOST_POINTS = 5_000;
    private static final int BITE = 2_000;

    private final ShiftMapper rows;
    private final People people;
    private final DutySettings settings;
    private final CaptureSettings capture;
    private final Clock clock;

    StoredShifts(ShiftMapper rows, People people, DutySettings settings, CaptureSettings capture, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.settings = settings;
        this.capture = capture;
        this.clock = clock;
    }

    @Override
    @Transactional
    public DutyShift begin(
            Person person, String clientId, @Nullable String consent, Instant saidAt, @Nullable Long clockOffset) {
        Instant now = now();
        DutyShift before = rows.find(person.username(), clientId);
        if (before != null) {
            return before;
        }
        DeviceTime time = DeviceTime.weigh("takenAt", saidAt, clockOffset, now, capture.clockTolerance());
        Instant began = time.corrected() == null ? now : time.corrected();
        if (began.isBefore(now.minus(settings.lateness()))) {
            throw new RejectedInput("takenAt", "verification.duty.late");
        }
        rows.endEarlier(person.username(), began, settings.longestShift().toSeconds(), "NEXT_SHIFT");
        rows.insert(new ShiftRow(
                person.username(), clientId, consent, began, time.said(), clockOffset, time.skewed(), now));
        return own(person, clientId);
    }

    @Override
    @Transactional
    public DutyShift end(Person person, String clientId, Instant saidAt, @Nullable Long clockOffset) {
        DutyShift shift = own(person, clientId);
        Instant now = now();
        DeviceTime time = DeviceTime.weigh("takenAt", saidAt, clockOffset, now, capture.clockTolerance());
        Instant said = time.corrected() == null ? now : time.corrected();
        Instant longest = shift.startedAt().plus(settings.longestShift());
        Instant at = said.isAfter(longest) ? longest : said.isBefore(shift.startedAt()) ? shift.startedAt() : said;
        rows.end(shift.id(), at, time.said(), said.isAfter(longest) ? "LONGEST" : "SELF");
        return own(person, clientId);
    }

    @Override
    @Transactional
    public int track(Person person, String clientId, @Nullable Long clockOffset, List<TrackPoint> points) {
        DutyShift shift = own(person, clientId);
        if (shift.consent() == null) {
            throw new NotAllowed("verification.track.noConsent");
        }
        if (points.size() > settings.pointsPerBatch()) {
            throw new RejectedInput("points", "verification.track.tooMany");
        }
        Instant now = now();
        Map<Instant, TrackPoint> checked =
                new TrackCheck(shift.startedAt(), end(shift, now), capture.clockTolerance()).check(points, clockOffset);
        return checked.entrySet().stream()
                .mapToInt(one -> rows.insertPoint(shift.id(), one.getKey(), one.getValue(), now))
                .sum();
    }

    private Instant end(DutyShift shift, Instant now) {
        Instant longest = shift.startedAt().plus(settings.longestShift());
        Instant end = shift.endedAt() == null ? now : shift.endedAt();
        return end.isAfter(longest) ? longest : end;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DutyShift> of(Person viewer, String username, int limit) {
        requireReach(viewer, username);
        return rows.of(username, Math.clamp(limit, 1, MOST_SHIFTS));
    }

    @Override
    @Transactional
    public List<TrackPoint> points(Person viewer, long shiftId) {
        DutyShift shift = rows.byId(shiftId);
        if (shift == null) {
            throw noSuchShift();
        }
        requireReach(viewer, shift.username());
        if (!viewer.username().equalsIgnoreCase(shift.username())) {
            rows.insertReading(shiftId, viewer.username(), now());
        }
        return rows.points(shiftId, MOST_POINTS);
    }

    /** His own, or those of an inspector posted within the region of somebody who may read tracks. */
    private void requireReach(Person viewer, String username) {
        if (viewer.username().equalsIgnoreCase(username)) {
            return;
        }
        people.find(username)
                .filter(inspector -> inspector.posts(Role.INSPECTOR).stream()
                        .anyMatch(post -> Permissions.may(
                                viewer, Action.TRACK_READ, null, post.region() == null ? "" : post.region())))
                .orElseThrow(StoredShifts::noSuchShift);
    }

    @Override
    @Transactional
    public long deleteOldPoints() {
        Instant now = now();
        Instant before = now.minus(settings.trackKept());
        long gone = 0;
        int bite;
        do {
            bite = rows.deletePoints(before, BITE);
            gone += bite;
        } while (bite == BITE);
        if (gone > 0) {
            rows.insertDeletion(now, before, gone);
        }
        return gone;
    }

    private DutyShift own(Person person, String clientId) {
        DutyShift shift = rows.find(person.username(), clientId);
        if (shift == null) {
            throw noSuchShift();
        }
        return shift;
    }

    private static NotFound noSuchShift() {
        return new NotFound("verification.duty.noShift");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
