package io.cityloop.notification;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/**
 * The kinds of notices; a bean. A kind is there because the message files say so: {@code notification.<kind>} is its
 * sentence, {@code notification.kind.<kind>} its name on the page of preferences. One without a name cannot be chosen and
 * goes the default way.
 */
@Component
public class NoticeKinds {

    private static final String NAMES = "notification.kind.";
    /** Carries others, and is chosen by itself. */
    private static final String DAILY_MAIL = "digest";

    private final List<String> all;
    private final NotificationSettings settings;

    NoticeKinds(NotificationSettings settings) {
        this.settings = settings;
        ResourceBundle bundle = ResourceBundle.getBundle(
                "i18n.notification",
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.all = Collections.list(bundle.getKeys()).stream()
                .filter(key -> key.startsWith(NAMES))
                .map(key -> key.substring(NAMES.length()))
                .filter(kind -> !kind.equals(DAILY_MAIL))
                .sorted()
                .toList();
    }

    /** Every kind with a name, in order of key. */
    public List<String> all() {
        return all;
    }

    /** Whether this kind is told at once, at night too, and never collected. */
    public boolean urgent(String kind) {
        return settings.urgent().contains(kind);
    }

    /** Whether people who said nothing about it get this kind by this way. */
    public boolean byDefault(String kind, Way way) {
        return switch (settings.unasked(way)) {
            case ALL -> true;
            case URGENT -> urgent(kind);
            case NONE -> false;
        };
    }
}
