package io.cityloop.open311.domain;

import java.util.List;
import java.util.Optional;

/**
 * A question a service asks beyond place and words.
 *
 * @param variable false when it only tells something and nothing is to be answered
 * @param hint how to answer
 * @param question what is asked, or what is told
 * @param values what may be chosen, for lists
 */
public record Attribute(
        boolean variable,
        String code,
        Datatype datatype,
        boolean required,
        String hint,
        String question,
        List<Choice> values) {

    /** What may be chosen. */
    public record Choice(String key, String name) {}

    /** The kinds of answer the specification knows. */
    public enum Datatype {
        STRING,
        NUMBER,
        DATETIME,
        TEXT,
        SINGLEVALUELIST,
        MULTIVALUELIST;

        /** As the specification writes it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The choice of this key. */
    public Optional<Choice> choice(String key) {
        return values.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    /** As a service definition shows it, at this place of the order. */
    public Node node(int order) {
        return new Node.Group()
                .put("variable", variable)
                .put("code", code)
                .put("datatype", datatype.word())
                .put("required", required)
                .put("datatype_description", hint.isEmpty() ? null : hint)
                .put("order", order)
                .put("description", question)
                .put(
                        "values",
                        new Node.Rows(
                                "value",
                                values.stream()
                                        .map(choice -> new Node.Group()
                                                .put("key", choice.key())
                                                .put("name", choice.name()))
                                        .toList()));
    }
}
