package io.cityloop.enforcement;

import java.util.List;

/**
 * What the rules on discretion are asked.
 *
 * @param violation code of the violation; empty to be told the whole table
 * @param circumstances codes of the circumstances that were found
 */
public record DiscretionQuestion(String violation, List<String> circumstances) {

    /** The question for the whole table. */
    static final DiscretionQuestion EVERYTHING = new DiscretionQuestion("", List.of());

    /** Copies the list. */
    public DiscretionQuestion {
        circumstances = List.copyOf(circumstances);
    }

    /** Whether this row of the table is asked for. */
    public boolean asks(String code) {
        return violation.isEmpty() || violation.equals(code);
    }

    /** Whether the circumstance was found, or the whole list is asked for. */
    public boolean holds(String code) {
        return violation.isEmpty() || circumstances.contains(code);
    }
}
