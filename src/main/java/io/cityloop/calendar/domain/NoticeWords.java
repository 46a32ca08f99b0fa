package io.cityloop.calendar.domain;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What may be wrong with a holiday list, in one language. */
public final class NoticeWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private NoticeWords() {}

    /** The message below {@code calendar.notice.}. */
    public static String say(Locale locale, String key, List<String> arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("i18n.calendar", locale, NO_FALLBACK);
        return new MessageFormat(bundle.getString("calendar.notice." + key), locale).format(arguments.toArray());
    }
}
