package io.cityloop.casefile;

import io.cityloop.identity.RejectedInput;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a device said it, and what it is worth. Devices are set wrong, on purpose too; so both are kept, and no
 * clock of a case ever starts from either.
 *
 * @param said by the device's own clock
 * @param offset server's clock minus the device's in milliseconds, as the device last measured it; null when it never did
 * @param corrected the moment by the server's clock; null when it would lie in the future, which is not believed
 * @param skewed the device's clock was off by more than is tolerated, or the moment lies in the future
 */
public record DeviceTime(
        Instant said, @Nullable Long offset, @Nullable Instant corrected, boolean skewed) {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final long LARGEST_OFFSET = Duration.ofDays(100_000).toMillis();

    /**
     * Weighs what a device said.
     *
     * @param field names the moment in a refusal
     * @throws RejectedInput when it is no moment of this or the next century, or the offset is none a clock can have
     */
    public static DeviceTime weigh(String field, Instant said, @Nullable Long offset, Instant now, Duration tolerance) {
        if (said.isBefore(FIRST) || !said.isBefore(LAST)) {
            throw new RejectedInput(field, "casefile.device.time");
        }
        if (offset != null && (offset > LARGEST_OFFSET || offset < -LARGEST_OFFSET)) {
            throw new RejectedInput("clockOffset", "casefile.device.offset");
        }
        Instant moved = said.plusMillis(offset == null ? 0 : offset).truncatedTo(ChronoUnit.MILLIS);
        boolean future = moved.isAfter(now.plus(tolerance));
        boolean off = offset != null && Math.abs(offset) > tolerance.toMillis();
        Instant believed = moved.isAfter(now) ? now.truncatedTo(ChronoUnit.MILLIS) : moved;
        return new DeviceTime(
                said.truncatedTo(ChronoUnit.MILLIS),
                offset,
                future || moved.isBefore(FIRST) ? null : believed,
                future || off);
    }
}
