package io.cityloop.casefile.persistence;

import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a device says of a photo it has uploaded.
 *
 * @param sha256 of the bytes as they were taken, lower-case hex
 * @param takenAt by the device's clock
 * @param clockOffset server's clock minus the device's, milliseconds
 * @param accuracy of the place, metres
 */
public record Capture(
        @Nullable String sha256,
        @Nullable Instant takenAt,
        @Nullable Long clockOffset,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Double accuracy) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** The hash; throws {@link RejectedInput} naming every field that is wrong. */
    String checked() {
        List<FieldError> errors = new ArrayList<>();
        if (sha256 == null || !HASH.matcher(sha256).matches()) {
            errors.add(new FieldError("sha256", "casefile.upload.hash"));
        }
        if ((lon == null) != (lat == null) || !within(lon, 180)) {
            errors.add(new FieldError("lon", "casefile.upload.place"));
        }
        if (!within(lat, 90)) {
            errors.add(new FieldError("lat", "casefile.upload.place"));
        }
        if (accuracy != null && !(accuracy >= 0 && accuracy <= 1e7)) {
            errors.add(new FieldError("accuracy", "casefile.upload.place"));
        }
        if (!errors.isEmpty() || sha256 == null) {
            throw new RejectedInput(errors);
        }
        return sha256;
    }

    private static boolean within(@Nullable Double degrees, double most) {
        return degrees == null || Math.abs(degrees) <= most;
    }
}
