package io.cityloop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, 2026-11-24",
        "2026-W47, 2026-11-16, 2026-11-23",
        "2026-W53, 2026-12-28, 2027-01-04",
        "2026-11, 2026-11-01, 2026-12-01",
        "2026-Q4, 2026-10-01, 2027-01-01",
        "2026, 2026-01-01, 2027-01-01"
    })
    void aPeriodIsReadAndWrittenBack(String key, LocalDate from, LocalDate to) {
        Period period = Period.parse(key).orElseThrow();
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-02-30", "2025-W53", "2026-W00", "2026-Q5", "26", "2026-1", "today"})
    void whatIsNoPeriodIsNotRead(String key) {
        assertThat(Period.parse(key)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PeriodKind.class)
    void everyDayOfTenYearsLiesInOnePeriodOfEachKind(PeriodKind kind) {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2034; day = day.plusDays(1)) {
            Period period = Period.of(kind, day);
            assertThat(period.contains(day)).isTrue();
            assertThat(Period.parse(period.key())).hasValue(period);
            assertThat(period.previous().to()).isEqualTo(period.from());
            assertThat(period.next().from()).isEqualTo(period.to());
        }
    }

    @Test
    void daysDoNotLieInTheirNeighbours() {
        Period month = Period.parse("2026-11").orElseThrow();
        assertThat(month.contains(LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(month.contains(LocalDate.of(2026, 10, 31))).isFalse();
    }
}
