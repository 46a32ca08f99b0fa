package io.cityloop.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills a form-js form as a hurried but honest person would: what is asked for, and nothing else. */
final class FormFiller {
    private final JsonNode form;
    private final JsonNode prefilled;
    private final int attempt;
    private final Supplier<String> photo;

    /**
     * The form as the API shows it, with its options resolved and the values it opens with; photos are uploaded when one
     * is asked for. At a later attempt, other choices are taken than at the one that was refused.
     */
    FormFiller(JsonNode form, JsonNode prefilled, int attempt, Supplier<String> photo) {
        this.form = form;
        this.prefilled = prefilled;
        this.attempt = attempt;
        this.photo = photo;
    }

    /** The first outcome, the main line. */
    String mainLine() {
        return form.path("outcomes").path(0).path("key").asString("");
    }

    /** Whether the form offers an outcome. */
    boolean offers(String outcome) {
        return requirementsOf(outcome) != null;
    }

    /** Values for every field that the form or the outcome requires; empty where a required choice has no option. */
    @Nullable
    Map<String, Object> fill(String outcome) {
        JsonNode requires = requirementsOf(outcome);
        if (requires == null) {
            return null;
        }
        List<String> required = new ArrayList<>();
        requires.forEach(key -> required.add(key.asString()));
        Map<String, Object> values = new LinkedHashMap<>();
        for (JsonNode field : form.path("schema").path("components")) {
            String key = field.path("key").asString("");
            if (key.isEmpty()
                    || !(required.contains(key)
                            || field.path("validate").path("required").asBoolean(false))) {
                continue;
            }
            Object value = valueFor(field, values);
            if (value == null) {
                return null;
            }
            values.put(key, value);
        }
        return values;
    }

    private @Nullable JsonNode requirementsOf(String outcome) {
        for (JsonNode candidate : form.path("outcomes")) {
            if (candidate.path("key").asString("").equals(outcome)) {
                return candidate.path("requires");
            }
        }
        return null;
    }

    private @Nullable Object valueFor(JsonNode field, Map<String, Object> before) {
        return switch (field.path("type").asString("")) {
            case "select", "radio" -> {
                String opened = prefilled.path(field.path("key").asString("")).asString("");
                yield attempt == 0 && !opened.isEmpty() ? opened : option(field, before);
            }
            case "checklist", "taglist" -> {
                Object one = option(field, before);
                yield one == null ? null : List.of(one);
            }
            case "checkbox" -> true;
            case "number" -> field.path("validate").path("min").asInt(1);
            case "datetime" -> LocalDate.of(2030, 1, 1).toString();
            case "filepicker" -> List.of(photo.get());
            default -> text(field);
        };
    }

    private static String text(JsonNode field) {
        String words = "彩排：" + field.path("label").asString("说明") + "已按实际填写";
        int most = field.path("validate").path("maxLength").asInt(200);
        return words.length() > most ? words.substring(0, most) : words;
    }

    /** The first option not yet chosen in this form, so that two officers are two people. */
    private @Nullable Object option(JsonNode field, Map<String, Object> before) {
        int skip = attempt;
        for (JsonNode option : field.path("values")) {
            if (skip-- > 0) {
                continue;
            }
            JsonNode value = option.path("value");
            Object plain = value.isNumber() ? (Object) value.asLong() : value.asString();
            if (!before.containsValue(plain)) {
                return plain;
            }
        }
        return null;
    }
}
