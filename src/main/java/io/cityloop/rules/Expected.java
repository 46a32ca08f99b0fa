package io.cityloop.rules;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an example expects of a conclusion.
 *
 * @param is fields the conclusion must have with these values; null for none
 * @param isNot fields that must not all have these values; null for none
 */
record Expected(@Nullable JsonNode is, @Nullable JsonNode isNot) {

    boolean met(JsonNode conclusion) {
        return has(is, conclusion) && (isNot == null || isNot.isEmpty() || !has(isNot, conclusion));
    }

    private static boolean has(@Nullable JsonNode wanted, JsonNode conclusion) {
        return wanted == null
                || wanted.isNull()
                || wanted.properties().stream()
                        .allMatch(field -> field.getValue().equals(conclusion.get(field.getKey())));
    }

    /** Whether anything is expected at all. */
    boolean empty() {
        return nothing(is) && nothing(isNot);
    }

    private static boolean nothing(@Nullable JsonNode fields) {
        return fields == null || !fields.isObject() || fields.isEmpty();
    }
}
