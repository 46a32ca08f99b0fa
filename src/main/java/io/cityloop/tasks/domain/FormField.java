package io.cityloop.tasks.domain;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, as far as checking needs it.
 *
 * @param type form-js type
 * @param subtype of {@code datetime}: date, time or datetime
 * @param choices allowed values; null when the field is free
 * @param decimalDigits most digits behind the point; null when any
 */
record FormField(
        String key,
        String type,
        @Nullable String subtype,
        boolean required,
        boolean multiple,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Pattern pattern,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimalDigits,
        @Nullable Set<String> choices) {

    static final Set<String> CHOOSING = Set.of("select", "radio", "checklist", "taglist");

    /** Reads a component of a form-js schema. */
    static FormField of(Map<?, ?> component) {
        Map<?, ?> validate = component.get("validate") instanceof Map<?, ?> some ? some : Map.of();
        String type = String.valueOf(component.get("type"));
        Object pattern = validate.get("pattern");
        return new FormField(
                String.valueOf(component.get("key")),
                type,
                component.get("subtype") == null ? null : String.valueOf(component.get("subtype")),
                Boolean.TRUE.equals(validate.get("required")),
                Boolean.TRUE.equals(component.get("multiple")),
                whole(validate.get("minLength")),
                whole(validate.get("maxLength")),
                pattern == null || pattern.toString().isEmpty() ? null : Pattern.compile(pattern.toString()),
                decimal(validate.get("min")),
                decimal(validate.get("max")),
                whole(component.get("decimalDigits")),
                CHOOSING.contains(type) ? choices(component.get("values")) : null);
    }

    private static Set<String> choices(@Nullable Object values) {
        Set<String> choices = new LinkedHashSet<>();
        if (values instanceof List<?> list) {
            for (Object value : list) {
                if (value instanceof Map<?, ?> choice) {
                    choices.add(String.valueOf(choice.get("value")));
                }
            }
        }
        return choices;
    }

    private static @Nullable Integer whole(@Nullable Object value) {
        BigDecimal decimal = decimal(value);
        return decimal == null ? null : decimal.intValue();
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : new BigDecimal(value.toString());
    }
}
