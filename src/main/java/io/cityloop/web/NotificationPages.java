package io.cityloop.web;

import io.cityloop.identity.CurrentPerson;
import io.cityloop.notification.Notification;
import io.cityloop.notification.NotificationWords;
import io.cityloop.notification.Notifications;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What the person logged in was told, the newest first. */
@Controller
class NotificationPages {

    private static final int ROWS = 50;

    /** What the number of a penalty file begins with; a case has digits only. */
    private static final String PENALTY = "P";

    private final CurrentPerson currentPerson;
    private final Notifications notifications;
    private final NotificationWords words;
    private final Frame frame;

    NotificationPages(CurrentPerson currentPerson, Notifications notifications, NotificationWords words, Frame frame) {
        this.currentPerson = currentPerson;
        this.notifications = notifications;
        this.words = words;
        this.frame = frame;
    }

    @GetMapping("/notifications")
    String list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Locale locale,
            Model model) {
        var page = notifications.list(currentPerson.require(), false, cursor, ROWS);
        model.addAttribute(
                "rows", page.items().stream().map(told -> row(told, locale)).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("unread", frame.unread());
        return fragment && cursor != null ? "web/notifications :: rows" : "web/notifications";
    }

    private Row row(Notification told, Locale locale) {
        var number = told.caseNumber();
        // Citizens follow their report by its number; the page of the case is for those with a desk.
        var path = number == null ? null : path(number);
        return new Row(told, words.text(told, locale), path);
    }

    private String path(String number) {
        if (number.startsWith(PENALTY)) {
            return "/enforcement/files/" + number;
        }
        return (frame.staff() ? "/cases/" : "/track/") + number;
    }

    @PostMapping("/notifications/{id}/read")
    String read(@PathVariable long id) {
        notifications.read(currentPerson.require(), id);
        return "redirect:/notifications";
    }

    @PostMapping("/notifications/read")
    String readAll() {
        notifications.readAll(currentPerson.require());
        return "redirect:/notifications";
    }

    /** A notification in words, and where it leads. */
    record Row(Notification told, String text, @Nullable String path) {}
}
