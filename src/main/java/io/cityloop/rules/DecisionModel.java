package io.cityloop.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * How a module describes a decision it leaves to rules; one bean a decision. With it, rules that are not in force yet can
 * be tried on decisions already made, and what rules may speak of is known before they run.
 */
public interface DecisionModel {

    /** Name of the decision, equal to the beginning of its files: {@code routing.drl}, {@code routing-priority.csv}. */
    String decision();

    /** What people call the decision, in Chinese. */
    String title();

    /** The same in English. */
    String titleEn();

    /** What the rules insert as their result. */
    Class<?> resultType();

    /**
     * Every type rules may name: facts, results and what they insert between. {@link Rejection} is allowed anyway, and so
     * are nested types of those listed. Nothing else of the application can be seen by rules that people upload.
     */
    List<Class<?>> vocabulary();

    /**
     * Rebuilds every fact of a decision already made.
     *
     * @param told what was kept with the explanation, shared parts put back in; parts that did not exist when it was kept
     *     are missing
     * @return the facts as they were inserted then
     * @throws RuntimeException when the kept facts cannot be read any more; the decision then cannot be tried again
     */
    List<Object> facts(JsonNode told);

    /**
     * What the results mean, in one value that is kept, shown and compared (as JSON).
     *
     * @param results what the rules inserted of {@link #resultType()}, in order
     */
    Object conclusion(List<?> results);

    /**
     * Whether rows of a table with the same conditions contradict each other when their actions differ. A table that is a
     * list, where such rows add up, says no.
     *
     * @param file the table's file name
     */
    default boolean rowsExclude(String file) {
        return true;
    }

    /**
     * What sort of decision these facts stand for, so that a sample holds many sorts.
     *
     * @param told what was kept with the explanation
     */
    default String sort(JsonNode told) {
        return "";
    }

    /**
     * Codes that rules write in their text, by the name of the field they stand for: wherever rules compare a field of
     * that name with a literal, or hand a literal to a record component of that name, the literal must be known.
     *
     * @return name of the field to a test whether the city knows this code
     */
    default Map<String, Predicate<String>> codes() {
        return Map.of();
    }
}
