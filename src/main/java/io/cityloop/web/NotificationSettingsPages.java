package io.cityloop.web;

import io.cityloop.identity.Contact;
import io.cityloop.identity.Contacts;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.notification.NoticeKinds;
import io.cityloop.notification.NotificationPreferences;
import io.cityloop.notification.Preferences;
import io.cityloop.notification.Way;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By which ways, and when, the person logged in wants to be told of what. */
@Controller
class NotificationSettingsPages {

    private static final String OF_REPORTERS = "report";
    private static final Set<String> ALSO_OF_REPORTERS = Set.of("voided", "closedAbnormally", "parentConcluded");
    private static final int MINUTES = 60;

    private final CurrentPerson currentPerson;
    private final Contacts contacts;
    private final NotificationPreferences preferences;
    private final NoticeKinds kinds;
    private final MessageSource messages;

    NotificationSettingsPages(
            CurrentPerson currentPerson,
            Contacts contacts,
            NotificationPreferences preferences,
            NoticeKinds kinds,
            MessageSource messages) {
        this.currentPerson = currentPerson;
        this.contacts = contacts;
        this.preferences = preferences;
        this.kinds = kinds;
        this.messages = messages;
    }

    @GetMapping("/notifications/settings")
    String settings(@RequestParam(required = false) @Nullable String saved, Model model) {
        var person = currentPerson.require();
        model.addAttribute("saved", saved != null);
        return page(person, Filled.of(contacts.of(person.username()), preferences.of(person.username())), model);
    }

    @PostMapping("/notifications/settings")
    String save(
            @ModelAttribute Filled filled,
            @RequestParam(required = false) @Nullable List<String> wanted,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var person = currentPerson.require();
        var errors = new ArrayList<FieldError>();
        var contact = filled.contact(person.username());
        errors.addAll(contact.wrong());
        int from = minute(filled.quietFrom(), "quietFrom", errors);
        int to = minute(filled.quietTo(), "quietTo", errors);
        try {
            if (errors.isEmpty()) {
                preferences.save(
                        person.username(),
                        new Preferences(
                                Boolean.TRUE.equals(filled.digest()),
                                filled.digestHour() == null ? -1 : filled.digestHour(),
                                from,
                                to,
                                choices(person, wanted == null ? Set.of() : Set.copyOf(wanted))));
                contacts.save(contact);
                return "redirect:/notifications/settings?saved";
            }
        } catch (RejectedInput refused) {
            errors.addAll(refused.errors());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
                "errors",
                errors.stream()
                        .map(one -> new FieldError(
                                one.field(), messages.getMessage(one.message(), null, one.message(), locale)))
                        .toList());
        return page(person, filled, model);
    }

    private String page(Person person, Filled filled, Model model) {
        var chosen = preferences.of(person.username());
        model.addAttribute("filled", filled);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", List.of());
        }
        model.addAttribute("ways", Way.values());
        model.addAttribute("on", preferences.on());
        model.addAttribute(
                "rows",
                kindsFor(person).stream()
                        .map(kind -> new Row(kind, kinds.urgent(kind), ticked(chosen, kind)))
                        .toList());
        return "web/notification-settings";
    }

    private Map<Way, Boolean> ticked(Preferences chosen, String kind) {
        var ticked = new EnumMap<Way, Boolean>(Way.class);
        for (var way : Way.values()) {
            ticked.put(way, chosen.wants(kind, way, kinds.byDefault(kind, way)));
        }
        return ticked;
    }

    /** Citizens hear of their reports, people with a desk of their work. */
    private List<String> kindsFor(Person person) {
        boolean desk = person.posts().stream().anyMatch(post -> post.role() != Role.CITIZEN);
        return kinds.all().stream()
                .filter(kind -> desk
                        ? !kind.startsWith(OF_REPORTERS)
                        : kind.startsWith(OF_REPORTERS) || ALSO_OF_REPORTERS.contains(kind))
                .toList();
    }

    /** What the page did not show, or showed as not set up, stays as it was. */
    private Map<String, Map<Way, Boolean>> choices(Person person, Set<String> wanted) {
        var before = preferences.of(person.username());
        var choices = new HashMap<String, Map<Way, Boolean>>(before.choices());
        choices.keySet().retainAll(kinds.all());
        var on = preferences.on();
        for (var kind : kindsFor(person)) {
            var ways = ticked(before, kind);
            on.forEach(way -> ways.put(way, wanted.contains(kind + ":" + way.key())));
            choices.put(kind, ways);
        }
        return choices;
    }

    private static int minute(@Nullable String time, String field, List<FieldError> errors) {
        try {
            return LocalTime.parse(time == null ? "" : time.strip()).toSecondOfDay() / MINUTES;
        } catch (DateTimeParseException unreadable) {
            errors.add(new FieldError(field, "notification.settings.time"));
            return 0;
        }
    }

    /** A kind, whether it is urgent, and by which ways it is wanted. */
    record Row(String kind, boolean urgent, Map<Way, Boolean> ticked) {}

    /** What the form holds. */
    record Filled(
            @Nullable String mail,
            @Nullable String phone,
            @Nullable String wechat,
            @Nullable String language,
            @Nullable Boolean digest,
            @Nullable Integer digestHour,
            @Nullable String quietFrom,
            @Nullable String quietTo) {

        static Filled of(Contact contact, Preferences chosen) {
            return new Filled(
                    contact.mail(),
                    contact.phone(),
                    contact.wechat(),
                    contact.language(),
                    chosen.digest(),
                    chosen.digestHour(),
                    time(chosen.quietFrom()),
                    time(chosen.quietTo()));
        }

        private static String time(int minute) {
            return LocalTime.of(minute / MINUTES, minute % MINUTES).toString();
        }

        Contact contact(String username) {
            return new Contact(
                    username,
                    filled(mail),
                    phone == null ? null : filled(phone.replaceAll("[ -]", "")),
                    filled(wechat),
                    language == null ? "" : language);
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
