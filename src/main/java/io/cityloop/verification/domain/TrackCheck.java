package io.cityloop.verification.domain;

import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import io.cityloop.verification.TrackPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which points belong to a stretch of duty; a point outside it is nobody's business and is refused. */
public record TrackCheck(Instant from, Instant until, Duration tolerance) {

    /**
     * The points by their instant on the server's clock.
     *
     * @throws RejectedInput naming every point that is outside the stretch, or none
     */
    public Map<Instant, TrackPoint> check(List<TrackPoint> points, @Nullable Long clockOffset) {
        List<FieldError> errors = new ArrayList<>();
        Map<Instant, TrackPoint> kept = new LinkedHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            TrackPoint point = points.get(i);
            Instant at = point.at();
            if (at == null || point.lon() == null || point.lat() == null) {
                errors.add(new FieldError("points[" + i + "]", "verification.required"));
            } else if (!(Math.abs(point.lon()) <= 180 && Math.abs(point.lat()) <= 90)) {
                errors.add(new FieldError("points[" + i + "].lon", "verification.track.place"));
            } else if (!within(at, clockOffset)) {
                errors.add(new FieldError("points[" + i + "].at", "verification.track.offDuty"));
            } else {
                kept.put(moved(at, clockOffset), point);
            }
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        return kept;
    }

    private boolean within(Instant at, @Nullable Long clockOffset) {
        if (at.isBefore(Instant.EPOCH) || at.isAfter(until.plus(Duration.ofDays(100_000)))) {
            return false;
        }
        Instant moved = moved(at, clockOffset);
        return !moved.isBefore(from.minus(tolerance)) && !moved.isAfter(until.plus(tolerance));
    }

    private static Instant moved(Instant at, @Nullable Long clockOffset) {
        return at.plusMillis(clockOffset == null ? 0 : clockOffset).truncatedTo(ChronoUnit.MILLIS);
    }
}
