package io.cityloop.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.identity.RejectedInput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviceTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static DeviceTime weigh(String said, @Nullable Long offset) {
        return DeviceTime.weigh("takenAt", Instant.parse(said), offset, NOW, TOLERANCE);
    }

    @Test
    void aClockThatIsRightIsBelieved() {
        // when
        DeviceTime time = weigh("2026-11-24T05:00:00Z", 800L);

        // then
        assertThat(time.corrected()).isEqualTo("2026-11-24T05:00:00.800Z");
        assertThat(time.skewed()).isFalse();
    }

    @Test
    void aClockThatIsWrongIsPutRightAndMarked() {
        // when: a day ahead, and it knows
        DeviceTime time = weigh("2026-11-25T05:00:00Z", -Duration.ofDays(1).toMillis());

        // then
        assertThat(time.said()).isEqualTo("2026-11-25T05:00:00Z");
        assertThat(time.corrected()).isEqualTo("2026-11-24T05:00:00Z");
        assertThat(time.skewed()).isTrue();
    }

    @Test
    void aFutureIsNeverBelieved() {
        assertThat(weigh("2027-01-01T00:00:00Z", null).corrected()).isNull();
        assertThat(weigh("2027-01-01T00:00:00Z", 0L).skewed()).isTrue();
        assertThat(weigh("2026-11-24T08:01:00Z", 0L).corrected()).isEqualTo(NOW);
    }

    @Test
    void whatNoClockCanShowIsRefused() {
        assertThatThrownBy(() -> weigh("+12345-01-01T00:00:00Z", null)).isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> weigh("2026-11-24T05:00:00Z", Long.MAX_VALUE)).isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> weigh("2026-11-24T05:00:00Z", Long.MIN_VALUE)).isInstanceOf(RejectedInput.class);
    }
}
