package io.cityloop.identity.domain;

import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account about to be entered, checked. */
public record NewAccount(String username, String name) {

    private static final Set<String> RESERVED = Set.of(Actor.SYSTEM, Actor.ANONYMOUS);
    private static final int SHORTEST_PASSWORD = 8;
    /** bcrypt reads no further; a longer password would promise more than it keeps. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final int LONGEST_NAME = 80;

    /** Checks everything at once. Throws {@link RejectedInput} naming all that is wrong. */
    public static NewAccount of(String username, String name, String password) {
        return checked(username, name, weakness(username, password));
    }

    /** Checks a demo account, whose password everybody may know and whoever starts the demo chooses. */
    public static NewAccount demo(String username, String name, String password) {
        var usable = !password.isEmpty() && bytes(password) <= LONGEST_PASSWORD_BYTES;
        return checked(username, name, usable ? null : "identity.password.long");
    }

    private static NewAccount checked(String username, String name, @Nullable String weakness) {
        var errors = new ArrayList<FieldError>();
        var normal = Username.normal(username).orElse("");
        if (normal.isEmpty()) {
            errors.add(new FieldError("username", "identity.username.malformed"));
        } else if (RESERVED.contains(normal)) {
            errors.add(new FieldError("username", "identity.username.taken"));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "identity.name.malformed"));
        }
        if (weakness != null) {
            errors.add(new FieldError("password", weakness));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        return new NewAccount(normal, name.strip());
    }

    /** Throws {@link RejectedInput} when the password is too weak for this username. */
    public static void checkPassword(String username, String password) {
        var weakness = weakness(username, password);
        if (weakness != null) {
            throw new RejectedInput(List.of(new FieldError("password", weakness)));
        }
    }

    private static @Nullable String weakness(String username, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            return "identity.password.short";
        }
        if (bytes(password) > LONGEST_PASSWORD_BYTES) {
            return "identity.password.long";
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            return "identity.password.containsName";
        }
        return password.chars().distinct().count() < 4 ? "identity.password.simple" : null;
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
