package io.cityloop.calendar;

import io.cityloop.calendar.domain.NoticeCheck;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The State Council's yearly notice on holidays and make-up workdays.
 *
 * @param year the year it arranges; its days may begin in the last week of the year before
 * @param number document number, such as 国办发明电〔2025〕7号; may be empty when unknown
 * @param title its title
 * @param source address where it can be read
 * @param days every day that differs from the plain week, in order
 */
public record HolidayNotice(int year, String number, String title, String source, List<Day> days) {

    /**
     * A day that differs from the plain week.
     *
     * @param date the day
     * @param name the holiday it belongs to
     * @param off true when people are off, false when a weekend day is worked
     */
    public record Day(LocalDate date, String name, boolean off) {}

    /** Throws {@link RejectedNotice} for a day twice, a day of another year, or a make-up day on a weekday. */
    public HolidayNotice {
        NoticeCheck.check(year, days);
        days = days.stream().sorted(Comparator.comparing(Day::date)).toList();
    }

    /** How derivations name it: number, or title where the number is unknown, and address. */
    public String citation() {
        return ((number.isBlank() ? title : number) + " " + source).strip();
    }
}
