package io.cityloop.web;

import io.cityloop.calendar.CityHours;
import io.cityloop.calendar.HolidayNotices;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.RejectedInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year and the hours as deadlines count them, where that stands, and changing both. */
@Controller
class CalendarPages {

    private final Permissions permissions;
    private final HolidayNotices notices;
    private final CityHours hours;
    private final CalendarView view;
    private final Names names;

    CalendarPages(Permissions permissions, HolidayNotices notices, CityHours hours, CalendarView view, Names names) {
        this.permissions = permissions;
        this.notices = notices;
        this.hours = hours;
        this.view = view;
        this.names = names;
    }

    @GetMapping("/calendar")
    String year(@RequestParam(required = false) @Nullable Integer year, Locale locale, Model model) {
        return view.show(year, locale, model);
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
            return view.show(null, locale, model);
        }
    }

    /** Changes working periods, duty hours and seasons. */
    @PostMapping("/calendar/hours")
    String change(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        var actor = Actor.of(permissions.require(Action.CALENDAR_EDIT));
        var form = HoursForm.sent(fields);
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            hours.change(form.hours(), form.edition(), form.reason(), actor);
            next.addFlashAttribute("hoursChanged", true);
            return "redirect:/calendar#hours";
        } catch (RejectedInput refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            refusal.errors().forEach(error -> errors.putIfAbsent(error.field(), names.refusal(error.message())));
        } catch (Conflict faster) {
            response.setStatus(HttpStatus.CONFLICT.value());
            errors.put("", names.refusal(String.valueOf(faster.getMessage())));
        }
        model.addAttribute("hoursForm", form.refused(errors));
        return view.show(null, locale, model);
    }
}
