package io.cityloop.web;

import io.cityloop.handling.Applications;
import io.cityloop.handling.Urges;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.TooManyRequests;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a road beside the loop from a case's or a task's page; leads back there, with thanks or with the refusal. */
@Controller
class SideRoadPages {

    private static final int LONGEST_REASON = 1000;

    private final CurrentPerson currentPerson;
    private final Applications applications;
    private final Urges urges;
    private final Times times;
    private final Names names;

    SideRoadPages(CurrentPerson currentPerson, Applications applications, Urges urges, Times times, Names names) {
        this.currentPerson = currentPerson;
        this.applications = applications;
        this.urges = urges;
        this.times = times;
        this.names = names;
    }

    /**
     * What the forms send.
     *
     * @param until day, as a date field writes it
     * @param replyBy minute in the city's zone, as such a field writes it
     * @param task the task on whose page the form was
     */
    record Wish(
            @Nullable String reason,
            @Nullable String category,
            @Nullable String until,
            @Nullable String level,
            @Nullable String replyBy,
            @Nullable Long task) {}

    /**
     * Why not.
     *
     * @param errors words by field; the empty field speaks of the whole
     */
    record Refusal(String road, Map<String, String> errors, Wish wish) {}

    @PostMapping("/cases/{number}/roads/{road}")
    String take(@PathVariable String number, @PathVariable String road, Wish wish, RedirectAttributes next) {
        var person = currentPerson.require();
        try {
            go(person, number, road, wish);
            next.addFlashAttribute("asked", road);
        } catch (RejectedInput refusal) {
            var errors = new HashMap<String, String>();
            refusal.errors().forEach(error -> errors.put(error.field(), names.refusal(error.message())));
            next.addFlashAttribute("refusal", new Refusal(road, errors, wish));
        } catch (Conflict refusal) {
            next.addFlashAttribute("refusal", whole(road, names.refusal(String.valueOf(refusal.getMessage())), wish));
        } catch (TooManyRequests refusal) {
            var later = names.refusal("web.road.tooSoon") + times.span(refusal.retryAfter());
            next.addFlashAttribute("refusal", whole(road, later, wish));
        }
        return wish.task() == null ? "redirect:/cases/{number}#roads" : "redirect:/tasks/" + wish.task() + "#roads";
    }

    private static Refusal whole(String road, String words, Wish wish) {
        return new Refusal(road, Map.of("", words), wish);
    }

    private void go(Person person, String number, String road, Wish wish) {
        switch (road) {
            case "extension" -> applications.extension(person, number, reason(wish));
            case "suspension" ->
                applications.suspension(
                        person, number, reason(wish), given("category", wish.category()), day(wish.until()));
            case "lift" -> applications.liftSuspension(person, number, reason(wish));
            case "void" -> applications.voiding(person, number, reason(wish));
            case "supervision" ->
                applications.supervise(
                        person, number, given("level", wish.level()), reason(wish), minute(wish.replyBy()));
            case "urge" -> urges.urge(person, number, wish.reason());
            default -> throw new NotFound("identity.notFound");
        }
    }

    private static String reason(Wish wish) {
        var reason = given("reason", wish.reason());
        if (reason.length() > LONGEST_REASON) {
            throw new RejectedInput("reason", "handling.reasonTooLong");
        }
        return reason;
    }

    private static String given(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new RejectedInput(field, "handling.required");
        }
        return text.strip();
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(given("until", text));
        } catch (DateTimeException unreadable) {
            throw new RejectedInput("until", "web.road.unreadable");
        }
    }

    private Instant minute(@Nullable String text) {
        try {
            return LocalDateTime.parse(given("replyBy", text))
                    .atZone(times.zone())
                    .toInstant();
        } catch (DateTimeException unreadable) {
            throw new RejectedInput("replyBy", "web.road.unreadable");
        }
    }
}
