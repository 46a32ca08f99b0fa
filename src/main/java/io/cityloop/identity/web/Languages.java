package io.cityloop.identity.web;

import java.util.Locale;
import java.util.Optional;

/** The two languages everything is written in. */
final class Languages {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private Languages() {}

    /** The language meant by a tag such as {@code en}, {@code en-GB} or {@code zh-CN}. */
    static Optional<Locale> of(Locale wanted) {
        return switch (wanted.getLanguage()) {
            case "en" -> Optional.of(Locale.ENGLISH);
            case "zh" -> Optional.of(CHINESE);
            default -> Optional.empty();
        };
    }
}
