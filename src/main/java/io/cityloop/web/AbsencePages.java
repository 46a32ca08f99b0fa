package io.cityloop.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.verification.DutyRoster;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which inspectors are away and when: seen, entered and ended by shift leaders for their region. */
@Controller
@RequestMapping("/admin/absences")
class AbsencePages {

    private final Permissions permissions;
    private final DutyRoster roster;
    private final Names names;
    private final Times times;

    AbsencePages(Permissions permissions, DutyRoster roster, Names names, Times times) {
        this.permissions = permissions;
        this.roster = roster;
        this.names = names;
        this.times = times;
    }

    /** The form as it was typed. */
    record Typed(String username, String from, String until, String reason) {}

    @GetMapping
    String absences(Model model) {
        Person person = permissions.require(Action.DUTY_EDIT);
        String now = LocalDateTime.ofInstant(times.now(), times.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return page(person, model, new Typed("", now, "", ""), Map.of());
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Person person = permissions.require(Action.DUTY_EDIT);
        Map<String, String> errors = new HashMap<>();
        if (username.isBlank()) {
            errors.put("username", names.refusal("verification.required"));
        }
        Instant begin = instant("from", from, errors);
        Instant end = instant("until", until, errors);
        if (errors.isEmpty() && begin != null && end != null) {
            try {
                roster.enter(username, begin, end, reason.isBlank() ? null : reason.strip(), person);
                next.addFlashAttribute("said", "web.absences.entered");
                return "redirect:/admin/absences";
            } catch (RejectedInput refused) {
                refused.errors().forEach(error -> errors.put(error.field(), names.refusal(error.message())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(person, model, new Typed(username, from, until, reason), errors);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable long id, RedirectAttributes next) {
        Person person = permissions.require(Action.DUTY_EDIT);
        try {
            roster.end(id, person);
            next.addFlashAttribute("said", "web.absences.ended");
        } catch (NotFound gone) {
            next.addFlashAttribute("refusal", names.refusal(String.valueOf(gone.getMessage())));
        }
        return "redirect:/admin/absences";
    }

    private @Nullable Instant instant(String field, String text, Map<String, String> errors) {
        try {
            return LocalDateTime.parse(text.strip()).atZone(times.zone()).toInstant();
        } catch (DateTimeException e) {
            errors.put(field, names.refusal("web.absences.time"));
            return null;
        }
    }

    private String page(Person person, Model model, Typed typed, Map<String, String> errors) {
        List<Person> inspectors = roster.inspectors(person);
        List<String> reached = inspectors.stream().map(Person::username).toList();
        Instant now = times.now();
        model.addAttribute("inspectors", inspectors);
        model.addAttribute(
                "absences",
                roster.from(now).stream()
                        .filter(one -> reached.contains(one.username()))
                        .toList());
        model.addAttribute("now", now);
        model.addAttribute("zone", times.zone().getId());
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", errors);
        return "web/absences";
    }
}
