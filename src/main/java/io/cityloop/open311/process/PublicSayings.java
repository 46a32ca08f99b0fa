package io.cityloop.open311.process;

import io.cityloop.casefile.CaseStatus;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said to programs and the people before them, in Chinese or English. */
@Component
public class PublicSayings {

    private final MessageSource messages;

    PublicSayings(MessageSource messages) {
        this.messages = messages;
    }

    /** The message of this key; a text that is no key stays as it is. */
    public String of(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }

    /** What a status means to somebody outside. */
    public String status(Locale locale, CaseStatus status) {
        return of(locale, "open311.status." + status);
    }
}
