package io.cityloop.handling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShareOfTimeTest {

    @Test
    void halfOfTheLimitInTheLimitsOwnTime() {
        assertThat(ShareOfTime.passed(50, Duration.ofMinutes(119), Duration.ofMinutes(121)))
                .isFalse();
        assertThat(ShareOfTime.passed(50, Duration.ofMinutes(120), Duration.ofMinutes(120)))
                .isTrue();
        assertThat(ShareOfTime.passed(50, Duration.ofHours(5), Duration.ZERO)).isTrue();
        assertThat(ShareOfTime.passed(50, Duration.ZERO, null)).isTrue();
    }
}
