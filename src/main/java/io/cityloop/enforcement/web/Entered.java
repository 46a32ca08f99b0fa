package io.cityloop.enforcement.web;

import io.cityloop.enforcement.Fen;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads fields of requests; what is missing or cannot be read is refused with its name. */
final class Entered {

    private static final String REQUIRED = "enforcement.money.required";

    private Entered() {}

    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new RejectedInput(field, REQUIRED);
        }
        return value;
    }

    static LocalDate day(String field, @Nullable String value) {
        try {
            return LocalDate.parse(text(field, value));
        } catch (DateTimeParseException e) {
            throw new RejectedInput(field, "enforcement.money.day");
        }
    }

    static LocalDate day(String field, @Nullable String value, LocalDate otherwise) {
        return value == null ? otherwise : day(field, value);
    }

    static Fen sum(String field, @Nullable String value) {
        try {
            return Fen.parse(text(field, value));
        } catch (IllegalArgumentException e) {
            throw new RejectedInput(field, "enforcement.money.amount");
        }
    }

    /** One of the choices by its name, null when nothing was said; another word is refused. */
    static <E extends Enum<E>> @Nullable E choice(String field, @Nullable String name, E[] all) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RejectedInput(field, "tasks.form.choice"));
    }

    static @Nullable Fen sumOrNothing(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : sum(field, value);
    }
}
