package io.cityloop.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a notification into words of a language; a bean. */
@Component
public class NotificationWords {

    private static final String KEY_MARK = "@";
    private static final String BOTH_MARK = "|";

    private final MessageSource messages;

    NotificationWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence a reader of this language sees. */
    public String text(Notification notification, Locale locale) {
        return text(notification.kind(), notification.args(), locale);
    }

    /** The sentence of a kind, filled with these arguments. */
    public String text(String kind, List<String> args, Locale locale) {
        return find("notification." + kind, args, locale).orElse(kind);
    }

    /** A message filled with these arguments; empty when there is none of this key. */
    public Optional<String> find(String key, List<String> args, Locale locale) {
        Object[] filled = args.stream().map(arg -> argument(arg, locale)).toArray();
        return Optional.ofNullable(messages.getMessage(key, filled, null, locale));
    }

    private String argument(String arg, Locale locale) {
        if (arg.startsWith(KEY_MARK)) {
            String key = arg.substring(KEY_MARK.length());
            return String.valueOf(messages.getMessage(key, null, key, locale));
        }
        if (arg.startsWith(BOTH_MARK)) {
            String[] both = arg.substring(BOTH_MARK.length()).split("\\|", 2);
            return both.length == 2 && locale.getLanguage().equals("en") ? both[1] : both[0];
        }
        return arg;
    }

    /** An argument that is said differently in the two languages and stands in no message file. */
    public static String inBoth(String chinese, String english) {
        return BOTH_MARK + chinese.replace(BOTH_MARK, " ") + BOTH_MARK + english;
    }
}
