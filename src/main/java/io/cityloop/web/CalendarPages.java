package io.cityloop.web;

import io.cityloop.calendar.CalendarDay;
import io.cityloop.calendar.CalendarYears;
import io.cityloop.identity.CurrentPerson;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year as deadlines count it: holidays, make-up workdays, and where that stands. */
@Controller
class CalendarPages {

    private final CurrentPerson currentPerson;
    private final CalendarYears years;
    private final Times times;

    CalendarPages(CurrentPerson currentPerson, CalendarYears years, Times times) {
        this.currentPerson = currentPerson;
        this.years = years;
        this.times = times;
    }

    @GetMapping("/calendar")
    String year(@RequestParam(required = false) @Nullable Integer year, Locale locale, Model model) {
        currentPerson.require();
        var today = times.now().atZone(times.zone()).toLocalDate();
        var shown = years.year(year == null ? today.getYear() : year);
        model.addAttribute("year", shown.year());
        model.addAttribute("notice", shown.notice());
        model.addAttribute("months", months(shown.days(), locale));
        model.addAttribute("today", today);
        model.addAttribute("published", years.published());
        model.addAttribute("weekdays", weekdays(locale));
        return "web/calendar";
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
        return List.of(java.time.DayOfWeek.values()).stream()
                .map(day -> day.getDisplayName(TextStyle.NARROW_STANDALONE, locale))
                .toList();
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
