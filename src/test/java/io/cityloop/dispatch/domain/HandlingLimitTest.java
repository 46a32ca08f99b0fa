package io.cityloop.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.calendar.Limit;
import org.junit.jupiter.api.Test;

class HandlingLimitTest {

    private static final String GRADED = "A类2工作时；B类4工作时；C类1工作日";

    @Test
    void theAreaGivesTheLimit() {
        assertThat(HandlingLimit.text(GRADED, "A")).isEqualTo("2工作时");
        assertThat(HandlingLimit.of(GRADED, "C")).isEqualTo(Limit.parse("1工作日"));
    }

    @Test
    void anAreaWithoutAGradeHasTheLeastWatchedOnes() {
        assertThat(HandlingLimit.text(GRADED, null)).isEqualTo("1工作日");
    }

    @Test
    void aLimitForAllAreasStaysAsItIsWritten() {
        assertThat(HandlingLimit.text("种植季节15工作日", "A")).isEqualTo("种植季节15工作日");
        assertThat(HandlingLimit.text(null, "A")).isNull();
    }
}
