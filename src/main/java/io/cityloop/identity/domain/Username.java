package io.cityloop.identity.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of usernames: lower case ASCII letters, digits, dot, dash, underscore; 2 to 64 of them. */
public final class Username {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private Username() {}

    /** The username as it is stored, or nothing when no account can have such a name. */
    public static Optional<String> normal(String typed) {
        var lower = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(lower) : Optional.empty();
    }
}
