package io.cityloop.notification;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a notification into words of a language; a bean. */
@Component
public class NotificationWords {

    private static final String KEY_MARK = "@";

    private final MessageSource messages;

    NotificationWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence a reader of this language sees. */
    public String text(Notification notification, Locale locale) {
        Object[] args = notification.args().stream()
                .map(arg -> arg.startsWith(KEY_MARK) ? word(arg.substring(KEY_MARK.length()), locale) : arg)
                .toArray();
        return messages.getMessage("notification." + notification.kind(), args, notification.kind(), locale);
    }

    private String word(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
