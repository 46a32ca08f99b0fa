package io.cityloop.intake;

import io.cityloop.casefile.CaseFile;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a report came, when it was not by our own pages.
 *
 * @param details what the first timeline entry keeps of it: texts, numbers, truth values, lists and maps of these
 * @param alongside written in the transaction that opens the case, or not at all
 */
public record Arrival(Map<String, ?> details, Consumer<CaseFile> alongside) {

    /** A report of which nothing more is known. */
    public static final Arrival PLAIN = new Arrival(Map.of(), opened -> {});
}
