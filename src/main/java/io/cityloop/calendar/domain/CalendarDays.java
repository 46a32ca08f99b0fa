package io.cityloop.calendar.domain;

import io.cityloop.calendar.CalendarDay;
import io.cityloop.calendar.DayKind;
import io.cityloop.calendar.HolidayNotice;
import io.cityloop.calendar.OutsideCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every day of the calendar with its kind: the plain week, changed by the notices of the published years. */
public final class CalendarDays {

    private record Special(HolidayNotice.Day day, HolidayNotice notice) {}

    private final LocalDate first;
    private final LocalDate last;
    private final Map<Integer, HolidayNotice> notices = new HashMap<>();
    private final Map<LocalDate, Special> specials = new HashMap<>();
    /** How many worked days lie before the day of the same index. */
    private final int[] workedBefore;

    /** The days of the years given; where two notices speak of one day the later year's wins. */
    public CalendarDays(int firstYear, int lastYear, List<HolidayNotice> published) {
        this.first = LocalDate.of(firstYear, 1, 1);
        this.last = LocalDate.of(lastYear, 12, 31);
        List<HolidayNotice> inOrder = new ArrayList<>(published);
        inOrder.sort(Comparator.comparingInt(HolidayNotice::year));
        for (HolidayNotice notice : inOrder) {
            notices.put(notice.year(), notice);
            notice.days().forEach(day -> specials.put(day.date(), new Special(day, notice)));
        }
        int size = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
        workedBefore = new int[size + 1];
        for (int i = 0; i < size; i++) {
            workedBefore[i + 1] = workedBefore[i] + (kind(first.plusDays(i)).isWorked() ? 1 : 0);
        }
    }

    /** First day of the calendar. */
    public LocalDate first() {
        return first;
    }

    /** Last day of the calendar. */
    public LocalDate last() {
        return last;
    }

    /** What the day is; for days outside the calendar the plain week answers. */
    public DayKind kind(LocalDate date) {
        Special special = specials.get(date);
        if (special != null) {
            return special.day().off() ? DayKind.HOLIDAY : DayKind.MAKE_UP_WORKDAY;
        }
        return NoticeCheck.isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    /** The day with its name and source. */
    public CalendarDay day(LocalDate date) {
        Special special = specials.get(date);
        return new CalendarDay(
                date,
                kind(date),
                special == null ? null : special.day().name(),
                special == null ? null : special.notice(),
                isProvisional(date));
    }

    /** The notice of a year, when it is published and loaded. */
    public Optional<HolidayNotice> notice(int year) {
        return Optional.ofNullable(notices.get(year));
    }

    /** The notices in force, by year. */
    public List<HolidayNotice> notices() {
        return notices.values().stream()
                .sorted(Comparator.comparingInt(HolidayNotice::year))
                .toList();
    }

    /**
     * Whether an unpublished notice may still change the day: its own year's, or for the last week of December the next
     * year's as well.
     */
    public boolean isProvisional(LocalDate date) {
        return !notices.containsKey(date.getYear()) || isLastWeek(date) && !notices.containsKey(date.getYear() + 1);
    }

    /** The year whose notice is missing for a provisional day. */
    public int missingYear(LocalDate date) {
        return notices.containsKey(date.getYear()) ? date.getYear() + 1 : date.getYear();
    }

    /** The n-th worked day after {@code date}, which itself is not counted; for 0 the first worked day from it on. */
    public LocalDate workedDay(LocalDate date, int n) {
        int goal = n == 0 ? workedBefore[index(date)] + 1 : workedBefore[index(date) + 1] + n;
        int low = index(date);
        int high = workedBefore.length - 1;
        if (goal > workedBefore[high]) {
            throw new OutsideCalendar("The calendar ends on " + last + ", before " + n + " working days have passed");
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (workedBefore[middle] < goal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return first.plusDays(low - 1L);
    }

    private int index(LocalDate date) {
        if (date.isBefore(first) || date.isAfter(last)) {
            throw new OutsideCalendar(date + " lies outside the calendar, " + first + " to " + last);
        }
        return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
    }

    private static boolean isLastWeek(LocalDate date) {
        return date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= 25;
    }
}
