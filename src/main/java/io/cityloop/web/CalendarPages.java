package io.cityloop.web;

import io.cityloop.calendar.CalendarDay;
import io.cityloop.calendar.CalendarYears;
import io.cityloop.calendar.HolidayNotices;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.RejectedInput;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year as deadlines count it: holidays, make-up workdays, and where that stands. */
@Controller
class CalendarPages {

    private final CurrentPerson currentPerson;
    private final Permissions permissions;
    private final CalendarYears years;
    private final HolidayNotices notices;
    private final Times times;
    private final Names names;

    CalendarPages(
            CurrentPerson currentPerson,
            Permissions permissions,
            CalendarYears years,
            HolidayNotices notices,
            Times times,
            Names names) {
        this.currentPerson = currentPerson;
        this.permissions = permissions;
        this.years = years;
        this.notices = notices;
        this.times = times;
        this.names = names;
    }

    /** Loads a notice: the State Council's list as JSON, or lines typed by hand. */
    @PostMapping("/calendar")
    String load(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String notice,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        var actor = Actor.of(permissions.require(Action.CALENDAR_EDIT));
        try {
            var loaded = notice.strip().startsWith("{")
                    ? notices.loadJson(notice, year, actor)
                    : notices.loadText(notice, year, actor);
            next.addFlashAttribute("loaded", loaded.year());
            return "redirect:/calendar?year=" + loaded.year();
        } catch (RejectedInput refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", notice);
            model.addAttribute("typedYear", year);
            model.addAttribute(
                    "errors",
                    refusal.errors().stream()
                            .map(error -> new FieldError(error.field(), names.refusal(error.message())))
                            .toList());
            return year(null, locale, model);
        }
    }

    @GetMapping("/calendar")
    String year(@RequestParam(required = false) @Nullable Integer year, Locale locale, Model model) {
        model.addAttribute("mayLoad", Permissions.may(currentPerson.require(), Action.CALENDAR_EDIT));
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
