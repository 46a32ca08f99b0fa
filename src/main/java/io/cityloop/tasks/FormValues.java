package io.cityloop.tasks;

import io.cityloop.identity.RejectedInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checked values of a form by key; keys that were left empty are absent. */
public record FormValues(Map<String, Object> values) {

    /** A value as text, null when it was left empty. */
    public @Nullable String text(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    /** A value as text; left empty it is refused, naming the field. */
    public String require(String key) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            throw new RejectedInput("form." + key, "tasks.form.required");
        }
        return text;
    }

    /** A value as decimal, null when it was left empty; refused when it is none. */
    public @Nullable BigDecimal decimal(String key) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new RejectedInput("form." + key, "tasks.form.number");
        }
    }

    /** A value as whole number, null when it was left empty; refused when it is none. */
    public @Nullable Long number(String key) {
        BigDecimal decimal = decimal(key);
        try {
            return decimal == null ? null : decimal.longValueExact();
        } catch (ArithmeticException e) {
            throw new RejectedInput("form." + key, "tasks.form.number");
        }
    }

    /** A value as a day, null when it was left empty; refused when it is none. */
    public @Nullable LocalDate date(String key) {
        String text = text(key);
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RejectedInput("form." + key, "tasks.form.moment");
        }
    }

    /** A box is ticked. */
    public boolean ticked(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** A value of several: ticks, tags, hashes of photos; empty when left empty. */
    public List<String> list(String key) {
        return values.get(key) instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
