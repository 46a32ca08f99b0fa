package io.cityloop.handling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HalfTimeTest {

    @Test
    void halfOfTheLimitInTheLimitsOwnTime() {
        assertThat(HalfTime.passed(Duration.ofMinutes(119), Duration.ofMinutes(121)))
                .isFalse();
        assertThat(HalfTime.passed(Duration.ofMinutes(120), Duration.ofMinutes(120)))
                .isTrue();
        assertThat(HalfTime.passed(Duration.ofHours(5), Duration.ZERO)).isTrue();
        assertThat(HalfTime.passed(Duration.ZERO, null)).isTrue();
    }
}
