package io.cityloop.tasks.domain;

import io.cityloop.identity.FieldError;
import io.cityloop.tasks.Form;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against a form whose choices are in place. After {@link #values} the errors tell everything that is
 * wrong; the values are those of the fields that were not left empty, each in one type: texts, numbers as {@code Long}
 * or {@code BigDecimal}, truth values, lists of texts.
 */
public final class FormCheck {

    private static final int LONGEST = 4_000;
    private static final int MOST = 50;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Form form;
    private final Function<Collection<String>, List<String>> missingPhotos;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * A check of this form.
     *
     * @param missingPhotos tells which hashes are not kept
     */
    public FormCheck(Form form, Function<Collection<String>, List<String>> missingPhotos) {
        this.form = form;
        this.missingPhotos = missingPhotos;
    }

    /** Everything that is wrong, in the order of the form. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Checks these values for this outcome. */
    public Map<String, Object> values(@Nullable String outcome, Map<String, ?> given) {
        Set<String> needed = new LinkedHashSet<>();
        form.outcome(outcome == null ? "" : outcome)
                .ifPresentOrElse(
                        found -> needed.addAll(found.requires()),
                        () -> errors.add(new FieldError("outcome", "tasks.form.outcome")));
        Map<String, Object> checked = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>(given.keySet());
        for (Map<?, ?> component : FormSchema.asked(form.schema())) {
            FormField field = FormField.of(component);
            unknown.remove(field.key());
            Object value = value(field, given.get(field.key()));
            boolean must = field.required() || needed.contains(field.key());
            if (value == null) {
                if (must && given.get(field.key()) instanceof Object some && !isEmpty(some)) {
                    continue; // it was given, and what is wrong with it has been said
                }
                if (must) {
                    wrong(field, "required");
                }
                continue;
            }
            if (must && value.equals(false)) {
                wrong(field, "required");
            }
            checked.put(field.key(), value);
        }
        unknown.forEach(key -> errors.add(new FieldError("form." + key, "tasks.form.unknown")));
        return checked;
    }

    private @Nullable Object value(FormField field, @Nullable Object given) {
        if (given == null || isEmpty(given)) {
            return null;
        }
        return switch (field.type()) {
            case "number" -> number(field, given);
            case "checkbox" -> given instanceof Boolean ? given : wrong(field, "truth");
            case "select", "radio" -> choice(field, given);
            case "checklist", "taglist" -> choices(field, given);
            case "filepicker" -> photos(field, given);
            case "datetime" -> moment(field, given);
            default -> text(field, given);
        };
    }

    private static boolean isEmpty(Object given) {
        return given instanceof String text && text.isBlank() || given instanceof Collection<?> list && list.isEmpty();
    }

    private @Nullable Object text(FormField field, Object given) {
        if (!(given instanceof String text)) {
            return wrong(field, "text");
        }
        Integer least = field.minLength();
        Integer most = field.maxLength();
        int length = text.codePointCount(0, text.length());
        if (least != null && length < least) {
            return wrong(field, "tooShort");
        }
        if (length > (most == null ? LONGEST : most)) {
            return wrong(field, "tooLong");
        }
        Pattern pattern = field.pattern();
        if (pattern != null && !pattern.matcher(text).find()) {
            return wrong(field, "pattern");
        }
        return text;
    }

    private @Nullable Object number(FormField field, Object given) {
        BigDecimal number;
        try {
            String plain = given.toString().strip();
            number = plain.length() > 40 || given instanceof Boolean ? null : new BigDecimal(plain);
        } catch (NumberFormatException e) {
            number = null;
        }
        if (number == null || Math.abs((long) number.scale()) > 40) {
            return wrong(field, "number");
        }
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        Integer digits = field.decimalDigits();
        if (digits != null && bare.scale() > digits) {
            return wrong(field, "decimals");
        }
        BigDecimal min = field.min();
        BigDecimal max = field.max();
        if (min != null && bare.compareTo(min) < 0) {
            return wrong(field, "tooSmall");
        }
        if (max != null && bare.compareTo(max) > 0) {
            return wrong(field, "tooLarge");
        }
        try {
            return bare.longValueExact();
        } catch (ArithmeticException e) {
            return bare;
        }
    }

    private @Nullable Object choice(FormField field, Object given) {
        Set<String> choices = field.choices();
        boolean plain = given instanceof String || given instanceof Number;
        return plain && choices != null && choices.contains(given.toString())
                ? given.toString()
                : wrong(field, "choice");
    }

    private @Nullable Object choices(FormField field, Object given) {
        List<String> list = texts(given);
        Set<String> choices = field.choices();
        return list != null
                        && choices != null
                        && choices.containsAll(list)
                        && new LinkedHashSet<>(list).size() == list.size()
                ? list
                : wrong(field, "choice");
    }

    private @Nullable Object photos(FormField field, Object given) {
        List<String> list = given instanceof String one ? List.of(one) : texts(given);
        if (list == null || !list.stream().allMatch(hash -> HASH.matcher(hash).matches())) {
            return wrong(field, "photo");
        }
        if (list.size() > 1 && !field.multiple()) {
            return wrong(field, "onePhoto");
        }
        List<String> once = list.stream().distinct().toList();
        return missingPhotos.apply(once).isEmpty() ? once : wrong(field, "photo");
    }

    private static @Nullable List<String> texts(Object given) {
        if (!(given instanceof List<?> list) || list.size() > MOST) {
            return null;
        }
        return list.stream().allMatch(member -> member instanceof String || member instanceof Number)
                ? list.stream().map(String::valueOf).toList()
                : null;
    }

    private @Nullable Object moment(FormField field, Object given) {
        try {
            String text = given.toString();
            switch (field.subtype() == null ? "datetime" : field.subtype()) {
                case "date" -> LocalDate.parse(text);
                case "time" -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
                default -> DateTimeFormatter.ISO_DATE_TIME.parse(text);
            }
            return text;
        } catch (DateTimeException e) {
            return wrong(field, "moment");
        }
    }

    private @Nullable Object wrong(FormField field, String what) {
        errors.add(new FieldError("form." + field.key(), "tasks.form." + what));
        return null;
    }
}
