package io.cityloop.calendar.web;

import io.cityloop.calendar.CalendarDay;
import io.cityloop.calendar.CalendarYear;
import io.cityloop.calendar.DayKind;
import io.cityloop.calendar.HolidayNotice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year as programs read it: the notice once, the days with kind and holiday. */
record YearAnswer(int year, boolean published, @Nullable Notice notice, List<Day> days) {

    record Notice(String number, String title, String source) {}

    record Day(LocalDate date, DayKind kind, @Nullable String name, boolean provisional) {}

    static YearAnswer of(CalendarYear year) {
        HolidayNotice notice = year.notice();
        return new YearAnswer(
                year.year(),
                year.published(),
                notice == null ? null : new Notice(notice.number(), notice.title(), notice.source()),
                year.days().stream().map(YearAnswer::day).toList());
    }

    private static Day day(CalendarDay day) {
        return new Day(day.date(), day.kind(), day.name(), day.provisional());
    }
}
