package io.cityloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.identity.Actor;
import io.cityloop.identity.RejectedInput;
import io.cityloop.testing.DatabaseTest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Years loaded into the database; uses 2031 to 2034, which no other test looks at. */
@DatabaseTest
@RecordApplicationEvents
class HolidayNoticesTest {

    @Autowired
    private HolidayNotices notices;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private CalendarYears years;

    @Autowired
    private StageLimits stageLimits;

    @Autowired
    private ApplicationEvents events;

    @Test
    void aLoadedYearIsInForceAtOnceAndAnnounced() {
        // given
        Instant from = Instant.parse("2031-09-30T02:00:00Z");
        Limit limit = Limit.parse("1工作日");
        assertThat(calendars.current().deadline(from, limit).provisional()).isTrue();

        // when
        notices.loadJson(list(2031, "\"2031-10-01\"", true), 2031, Actor.system());

        // then
        Deadline after = calendars.current().deadline(from, limit);
        assertThat(after.provisional()).isFalse();
        assertThat(after.dueAt()).isEqualTo("2031-10-02T02:00:00Z");
        assertThat(after.derivation()).anyMatch(line -> line.contains("https://example.invalid/2031"));
        assertThat(events.stream(HolidayNoticeLoaded.class))
                .extracting(HolidayNoticeLoaded::year)
                .containsExactly(2031);
        assertThat(years.published()).contains(2023, 2026, 2031);
    }

    @Test
    void loadingTheSameListAgainChangesNothing() {
        // given
        notices.loadJson(list(2032, "\"2032-10-01\"", true), null, Actor.system());
        WorkCalendar before = calendars.current();

        // when
        notices.loadJson(list(2032, "\"2032-10-01\"", true), null, Actor.system());

        // then
        assertThat(calendars.current()).isSameAs(before);
        assertThat(events.stream(HolidayNoticeLoaded.class)).hasSize(1);
    }

    @Test
    void aCorrectionByHandReplacesTheYear() {
        // given
        notices.loadJson(list(2033, "\"2033-10-03\"", true), null, Actor.system());

        // when: 2033-10-01 is a Saturday
        notices.loadText("year: 2033\nnumber: 更正\noff 2033-10-04 国庆节\nwork 2033-10-01 国庆节\n", 2033, Actor.system());

        // then
        WorkCalendar calendar = calendars.current();
        assertThat(calendar.isWorkingDay(LocalDate.of(2033, 10, 3))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2033, 10, 4))).isFalse();
        assertThat(calendar.day(LocalDate.of(2033, 10, 1)).kind()).isEqualTo(DayKind.MAKE_UP_WORKDAY);
    }

    @Test
    void aNoticeForTheWrongYearIsRefusedAndNothingIsLoaded() {
        assertThatThrownBy(() -> notices.loadJson(list(2034, "\"2034-10-02\"", true), 2035, Actor.system()))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("2034");
        assertThatThrownBy(() -> notices.loadJson(list(2034, "\"2035-10-02\"", true), 2034, Actor.system()))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("days[0].date");
        assertThat(calendars.current().notice(2034)).isEmpty();
        assertThat(events.stream(HolidayNoticeLoaded.class)).isEmpty();
    }

    @Test
    void theStageLimitsHaveTheirDefaults() {
        assertThat(stageLimits).isEqualTo(StageLimits.standard());
        assertThat(stageLimits.of(Stage.CHECK)).contains(Limit.parse("2值班时"));
        assertThat(stageLimits.of(Stage.HANDLING)).isEmpty();
    }

    private static String list(int year, String date, boolean off) {
        return """
                {"year": %d, "papers": ["https://example.invalid/%d"],
                 "days": [{"name": "国庆节", "date": %s, "isOffDay": %s}]}
                """.formatted(year, year, date, off);
    }
}
