package io.cityloop.evaluation;

import java.util.List;

/**
 * The proof that a period's sheets come out the same again.
 *
 * @param sheets how many were computed again
 * @param different ids of those whose bytes differ; empty when the proof holds
 */
public record Replay(Period period, String ruleVersion, int sheets, List<String> different) {

    /** Every sheet came out the same, bit for bit. */
    public boolean identical() {
        return different.isEmpty();
    }
}
