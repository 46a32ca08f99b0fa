package io.cityloop.tasks.domain;

import io.cityloop.tasks.Form;
import io.cityloop.tasks.FormOption;
import io.cityloop.tasks.FormOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads form files and puts choices in; whatever the program cannot check is refused when the file is read. */
public final class FormSchema {

    private static final Set<String> SHOWN_ONLY = Set.of("text", "separator", "spacer", "html", "image");
    private static final Set<String> ASKED = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "datetime",
            "filepicker",
            "select",
            "radio",
            "checklist",
            "taglist");

    private FormSchema() {}

    /**
     * The form a file holds.
     *
     * @param id file name without ending
     * @param tree the file as maps, lists and plain values
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Form read(String id, Map<String, Object> tree) {
        Map<String, Object> schema = new LinkedHashMap<>(tree);
        Object outcomes = schema.remove("outcomes");
        if (!id.equals(schema.get("id"))) {
            throw new IllegalArgumentException("its id is not its file name");
        }
        Set<String> keys = new LinkedHashSet<>();
        for (Map<?, ?> component : asked(schema)) {
            FormField field = FormField.of(component);
            if (!component.containsKey("key") || !keys.add(field.key())) {
                throw new IllegalArgumentException("field without a key of its own: " + component);
            }
        }
        List<FormOutcome> read = new ArrayList<>();
        if (outcomes instanceof List<?> list) {
            list.forEach(outcome -> read.add(outcome(outcome, keys)));
        }
        if (read.isEmpty() || read.stream().map(FormOutcome::key).distinct().count() != read.size()) {
            throw new IllegalArgumentException("it needs outcomes, each with a key of its own");
        }
        return new Form(id, schema, List.copyOf(read));
    }

    private static FormOutcome outcome(Object tree, Set<String> keys) {
        if (!(tree instanceof Map<?, ?> outcome) || outcome.get("key") == null || outcome.get("label") == null) {
            throw new IllegalArgumentException("outcome without key and label: " + tree);
        }
        List<String> requires = outcome.get("requires") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        if (!keys.containsAll(requires)) {
            throw new IllegalArgumentException("outcome requires fields the form does not have: " + tree);
        }
        String label = String.valueOf(outcome.get("label"));
        Object english = outcome.get("labelEn");
        return new FormOutcome(
                String.valueOf(outcome.get("key")), label, english == null ? label : english.toString(), requires);
    }

    /** The components that ask for a value, in order, those in groups too. */
    static List<Map<?, ?>> asked(Map<?, ?> schema) {
        List<Map<?, ?>> found = new ArrayList<>();
        if (schema.get("components") instanceof List<?> components) {
            for (Object member : components) {
                if (!(member instanceof Map<?, ?> component)) {
                    throw new IllegalArgumentException("not a component: " + member);
                }
                String type = String.valueOf(component.get("type"));
                if (type.equals("group") && component.get("path") == null) {
                    found.addAll(asked(component));
                } else if (ASKED.contains(type)) {
                    found.add(component);
                } else if (!SHOWN_ONLY.contains(type)) {
                    throw new IllegalArgumentException("components of type " + type + " cannot be checked");
                }
            }
        }
        return found;
    }

    /** The keys of choices that depend on the case. */
    public static Set<String> valuesKeys(Form form) {
        Set<String> keys = new LinkedHashSet<>();
        for (Map<?, ?> component : asked(form.schema())) {
            if (component.get("valuesKey") != null) {
                keys.add(component.get("valuesKey").toString());
            }
        }
        return keys;
    }

    /** The keys of fields that hold photos. */
    public static List<String> photoKeys(Form form) {
        return asked(form.schema()).stream()
                .filter(component -> "filepicker".equals(component.get("type")))
                .map(component -> String.valueOf(component.get("key")))
                .toList();
    }

    /** The form with choices in place of each {@code valuesKey}. */
    public static Form resolve(Form form, Function<String, List<FormOption>> choices) {
        return new Form(form.id(), resolve(form.schema(), choices), form.outcomes());
    }

    private static Map<String, Object> resolve(Map<?, ?> node, Function<String, List<FormOption>> choices) {
        Map<String, Object> copy = new LinkedHashMap<>();
        node.forEach((key, value) -> copy.put(String.valueOf(key), value));
        Object valuesKey = copy.remove("valuesKey");
        if (valuesKey != null) {
            copy.put(
                    "values",
                    choices.apply(valuesKey.toString()).stream()
                            .map(option -> Map.of("value", option.value(), "label", option.label()))
                            .toList());
        }
        if (copy.get("components") instanceof List<?> components) {
            copy.put(
                    "components",
                    components.stream()
                            .map(component -> component instanceof Map<?, ?> map ? resolve(map, choices) : component)
                            .toList());
        }
        return copy;
    }
}
