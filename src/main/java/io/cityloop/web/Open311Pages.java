package io.cityloop.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.open311.ApiKeys;
import io.cityloop.open311.CasePushes;
import io.cityloop.open311.PushTargets;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** Keys of programs outside and systems that cases go on to, for administrators. */
@Controller
@RequestMapping("/admin/open311")
class Open311Pages {

    private static final String HERE = "redirect:/admin/open311";
    private static final int MOST_STUCK = 100;

    private final Permissions permissions;
    private final ApiKeys keys;
    private final PushTargets targets;
    private final CasePushes pushes;
    private final Names names;

    Open311Pages(Permissions permissions, ApiKeys keys, PushTargets targets, CasePushes pushes, Names names) {
        this.permissions = permissions;
        this.keys = keys;
        this.targets = targets;
        this.pushes = pushes;
        this.names = names;
    }

    @GetMapping
    String page(Model model) {
        administrator();
        return page(model, Map.of(), Map.of());
    }

    /** The key is shown in the answer itself: no session and no address ever holds it. */
    @PostMapping("/keys")
    String give(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String perHour,
            HttpServletResponse response,
            Model model) {
        Actor by = administrator();
        Map<String, String> typed = Map.of("key.name", name, "key.contact", contact, "key.perHour", perHour);
        try {
            ApiKeys.Issued issued = keys.issue(name, contact, rate(perHour), by);
            model.addAttribute("given", issued.text());
            response.setHeader("Cache-Control", "no-store");
            return page(model, Map.of(), Map.of());
        } catch (RejectedInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, String> wrong = new HashMap<>();
            refused.errors().forEach(error -> wrong.put("key." + error.field(), names.refusal(error.message())));
            return page(model, typed, wrong);
        }
    }

    private static @Nullable Integer rate(String text) {
        if (text.isBlank()) {
            return null;
        }
        return text.strip().matches("[0-9]{1,7}") ? Integer.valueOf(text.strip()) : Integer.valueOf(0);
    }

    @PostMapping("/keys/{id}/revoke")
    String revoke(@PathVariable long id, RedirectAttributes next) {
        Actor by = administrator();
        return said(next, "open311.page.key.done", () -> keys.revoke(id, by));
    }

    @PostMapping("/targets")
    String enter(
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Actor by = administrator();
        try {
            targets.create(
                    new PushTargets.Wanted(
                            form.get("name"),
                            form.get("url"),
                            form.get("jurisdiction"),
                            form.get("secret"),
                            form.get("format"),
                            form.get("moment"),
                            words(form.getOrDefault("regions", ""), "[,，\\s]+"),
                            pairs(form.getOrDefault("services", ""))),
                    by);
            next.addFlashAttribute("said", "open311.page.target.entered");
            return HERE;
        } catch (RejectedInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, String> wrong = new HashMap<>();
            refused.errors()
                    .forEach(error ->
                            wrong.put(error.field().replaceFirst("\\[.*", ""), names.refusal(error.message())));
            return page(model, form, wrong);
        }
    }

    @PostMapping("/targets/{id}")
    String enable(@PathVariable long id, @RequestParam boolean enabled, RedirectAttributes next) {
        administrator();
        return said(next, "open311.page.target.changed", () -> targets.enable(id, enabled));
    }

    @PostMapping("/pushes/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes next) {
        administrator();
        return said(next, "open311.page.stuck.retried", () -> pushes.retry(id));
    }

    private String said(RedirectAttributes next, String key, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("said", key);
        } catch (NotFound gone) {
            next.addFlashAttribute("refusal", names.refusal(String.valueOf(gone.getMessage())));
        }
        return HERE;
    }

    private Actor administrator() {
        return Actor.of(permissions.require(Action.INTEGRATIONS_EDIT), Role.ADMINISTRATOR, null, null);
    }

    private static List<String> words(String text, String between) {
        return Stream.of(text.split(between))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        words(text, "[\\r\\n,，]+").forEach(line -> {
            String[] sides = line.split("=", 2);
            pairs.put(sides[0].strip(), sides.length > 1 ? sides[1].strip() : sides[0].strip());
        });
        return pairs;
    }

    private String page(Model model, Map<String, String> typed, Map<String, String> wrong) {
        model.addAttribute("keys", keys.all());
        model.addAttribute("targets", targets.all());
        model.addAttribute("secrets", targets.secrets());
        model.addAttribute("stuck", pushes.stuck(MOST_STUCK));
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        return "web/open311";
    }
}
