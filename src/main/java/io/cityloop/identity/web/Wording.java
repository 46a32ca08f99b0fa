package io.cityloop.identity.web;

import io.cityloop.identity.FieldError;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts refusals into the reader's language. A text that is no message key stands as it is. */
@Component
class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    Problem of(Refusal refusal, Locale locale) {
        var errors = refusal.errors().stream()
                .map(error -> new FieldError(error.field(), words(error.message(), locale)))
                .toList();
        return new Problem(
                "urn:cityloop:problem:" + refusal.kind().slug(),
                words(refusal.kind().titleKey(), locale),
                refusal.kind().status().value(),
                words(refusal.detail(), locale),
                errors);
    }

    private String words(String keyOrText, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(keyOrText, null, keyOrText, locale));
    }
}
