package io.cityloop.web;

import io.cityloop.calendar.CalendarDay;
import io.cityloop.calendar.CalendarYears;
import io.cityloop.calendar.CityHours;
import io.cityloop.calendar.HolidayNotice;
import io.cityloop.identity.Action;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.Permissions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the calendar page shows: the year, its holidays, and the city's hours with their history. */
@Component
class CalendarView {

    private static final int CHANGES = 20;

    private final CurrentPerson currentPerson;
    private final CalendarYears years;
    private final CityHours hours;
    private final Times times;

    CalendarView(CurrentPerson currentPerson, CalendarYears years, CityHours hours, Times times) {
        this.currentPerson = currentPerson;
        this.years = years;
        this.hours = hours;
        this.times = times;
    }

    /** Fills the page for a year, this one for null, and names it. */
    String show(@Nullable Integer year, Locale locale, Model model) {
        model.addAttribute("mayLoad", Permissions.may(currentPerson.require(), Action.CALENDAR_EDIT));
        var today = times.now().atZone(times.zone()).toLocalDate();
        var shown = years.year(year == null ? today.getYear() : year);
        model.addAttribute("year", shown.year());
        model.addAttribute("notice", shown.notice());
        model.addAttribute("holidays", shown.notice() == null ? List.of() : holidays(shown.notice()));
        model.addAttribute("months", months(shown.days(), locale));
        model.addAttribute("today", today);
        model.addAttribute("weekdays", weekdays(locale));
        model.addAttribute("hours", hours.inForce());
        model.addAttribute("changes", hours.history(CHANGES));
        if (!model.containsAttribute("hoursForm")) {
            model.addAttribute("hoursForm", HoursForm.of(hours.inForce(), hours.edition()));
        }
        return "web/calendar";
    }

    private static List<Holiday> holidays(HolidayNotice notice) {
        Map<String, Holiday> byName = new LinkedHashMap<>();
        for (var day : notice.days()) {
            var holiday =
                    byName.computeIfAbsent(day.name(), name -> new Holiday(name, new ArrayList<>(), new ArrayList<>()));
            (day.off() ? holiday.off() : holiday.work()).add(day.date());
        }
        byName.values().forEach(holiday -> {
            holiday.off().sort(null);
            holiday.work().sort(null);
        });
        return byName.values().stream()
                .sorted(Comparator.comparing(Holiday::begins))
                .toList();
    }

    private static List<MonthView> months(List<CalendarDay> days, Locale locale) {
        Map<Month, List<CalendarDay>> byMonth = new EnumMap<>(Month.class);
        days.forEach(day -> byMonth.computeIfAbsent(day.date().getMonth(), month -> new ArrayList<>())
                .add(day));
        return byMonth.entrySet().stream()
                .map(month -> new MonthView(
                        month.getKey().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        month.getValue().getFirst().date().getDayOfWeek().getValue() - 1,
                        month.getValue()))
                .toList();
    }

    private static List<String> weekdays(Locale locale) {
        return List.of(DayOfWeek.values()).stream()
                .map(day -> day.getDisplayName(TextStyle.NARROW_STANDALONE, locale))
                .toList();
    }

    /** A holiday with the days off and the days worked for it. */
    record Holiday(String name, List<LocalDate> off, List<LocalDate> work) {

        private LocalDate begins() {
            return off.isEmpty() ? work.getFirst() : off.getFirst();
        }

        /** First day off; null when there is none. */
        public @Nullable LocalDate first() {
            return off.isEmpty() ? null : off.getFirst();
        }

        /** Last day off; null when there is none. */
        public @Nullable LocalDate last() {
            return off.isEmpty() ? null : off.getLast();
        }
    }

    /**
     * One month.
     *
     * @param blanks empty places before the first day in a week that begins on Monday
     */
    record MonthView(String name, int blanks, List<CalendarDay> days) {

        /** The month as weeks of seven, null where no day is. */
        public List<List<@Nullable CalendarDay>> weeks() {
            var weeks = new ArrayList<List<@Nullable CalendarDay>>();
            var week = new ArrayList<@Nullable CalendarDay>();
            for (int i = 0; i < blanks; i++) {
                week.add(null);
            }
            for (var day : days) {
                week.add(day);
                if (week.size() == 7) {
                    weeks.add(week);
                    week = new ArrayList<>();
                }
            }
            if (!week.isEmpty()) {
                weeks.add(week);
            }
            return weeks;
        }
    }
}
