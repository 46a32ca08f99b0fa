package io.cityloop.web;

import io.cityloop.enforcement.AgencyCalendar;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What falls due at an agency this week and next, by article. */
@Controller
class EnforcementCalendarPages {

    private final Permissions permissions;
    private final AgencyCalendar calendar;

    EnforcementCalendarPages(Permissions permissions, AgencyCalendar calendar) {
        this.permissions = permissions;
        this.calendar = calendar;
    }

    @GetMapping("/enforcement/calendar")
    String calendar(@RequestParam(required = false) @Nullable String agency, Locale locale, Model model) {
        Person person = permissions.require(Action.ENFORCEMENT_READ);
        List<String> agencies = calendar.agencies(person);
        String shown = agency != null && agencies.contains(agency)
                ? agency
                : agencies.stream().findFirst().orElse(null);
        model.addAttribute("statistics", person.has(Role.AGENCY_HEAD) || person.has(Role.SUPERVISOR));
        model.addAttribute("agencies", agencies);
        model.addAttribute("agency", shown);
        if (shown != null) {
            AgencyCalendar.Sheet sheet = calendar.show(shown, locale);
            model.addAttribute("sheet", sheet);
            model.addAttribute(
                    "weeks", List.of(sheet.days().subList(0, 7), sheet.days().subList(7, 14)));
        }
        return "web/enforcement-calendar";
    }
}
