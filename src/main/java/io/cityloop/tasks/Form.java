package io.cityloop.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as its file says it.
 *
 * @param id file name in {@code forms/} without ending
 * @param schema the form-js schema as a tree of maps, lists and plain values, without the outcomes
 * @param outcomes in order; the first is the main line
 */
public record Form(String id, Map<String, Object> schema, List<FormOutcome> outcomes) {

    /** The outcome of this key. */
    public Optional<FormOutcome> outcome(String key) {
        return outcomes.stream().filter(outcome -> outcome.key().equals(key)).findFirst();
    }
}
