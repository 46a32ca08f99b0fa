package io.cityloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CalendarSettingsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(CalendarConfiguration.class);

    @Test
    void withoutSettingsTheStandardRulesHold() {
        context.run(running -> {
            assertThat(running.getBean(CalendarSettings.class).rules(ZONE)).isEqualTo(CalendarRules.standard());
            assertThat(running.getBean(StageLimits.class)).isEqualTo(StageLimits.standard());
        });
    }

    @Test
    void periodsSummerHoursSeasonsAndStageLimitsAreSettings() {
        context.withPropertyValues(
                        "cityloop.calendar.periods=08:30-12:00,13:30-18:00",
                        "cityloop.calendar.seasonal-hours[夏季作息].during=06-01..09-30",
                        "cityloop.calendar.seasonal-hours[夏季作息].periods=08:00-12:00,15:00-18:30",
                        "cityloop.calendar.seasons[种植季节]=03-15..05-15",
                        "cityloop.calendar.warn-percent=75",
                        "cityloop.stage-limits.check=1工作时",
                        "cityloop.stage-limits.total=15工作日")
                .run(running -> {
                    CalendarRules rules =
                            running.getBean(CalendarSettings.class).rules(ZONE);
                    assertThat(rules.hours().on(LocalDate.of(2026, 5, 31)).toString())
                            .isEqualTo("[08:30–12:00, 13:30–18:00]");
                    assertThat(rules.hours().on(LocalDate.of(2026, 6, 1)).toString())
                            .isEqualTo("[08:00–12:00, 15:00–18:30]");
                    assertThat(rules.seasons().getFirst().contains(LocalDate.of(2026, 5, 15)))
                            .isTrue();
                    assertThat(rules.warnPercent()).isEqualTo(75);
                    StageLimits stages = running.getBean(StageLimits.class);
                    assertThat(stages.check()).isEqualTo(new Limit(1, LimitUnit.WORKING_HOUR));
                    assertThat(stages.of(Stage.TOTAL)).contains(new Limit(15, LimitUnit.WORKING_DAY));
                });
    }

    @Test
    void aLimitThatCannotBeReadStopsTheStart() {
        context.withPropertyValues("cityloop.stage-limits.check=soon")
                .run(running ->
                        assertThat(running).hasFailed().getFailure().rootCause().isInstanceOf(UnreadableLimit.class));
    }
}
