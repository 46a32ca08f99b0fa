package io.cityloop.rules;

import java.util.List;
import java.util.Optional;

/**
 * What rules made of facts, and why.
 *
 * @param decision name of the decision
 * @param ruleVersion SHA-256 of the sources that judged
 * @param results what the rules concluded, in the order they concluded it
 * @param fired the rules that fired, in order, without repetition
 * @param rejected the alternatives the rules looked at and did not take
 * @param origins everything rules inserted, results and what led to them, with the rule that did, in order
 */
public record Judgement<R>(
        String decision,
        String ruleVersion,
        List<R> results,
        List<FiredRule> fired,
        List<Rejection> rejected,
        List<Origin> origins) {

    /** Copies the lists, so that a judgement never changes. */
    public Judgement {
        results = List.copyOf(results);
        fired = List.copyOf(fired);
        rejected = List.copyOf(rejected);
        origins = List.copyOf(origins);
    }

    /** A judgement of which nobody asks how the rules came to it. */
    public Judgement(
            String decision, String ruleVersion, List<R> results, List<FiredRule> fired, List<Rejection> rejected) {
        this(decision, ruleVersion, results, fired, rejected, List.of());
    }

    /** The single conclusion, empty when the rules concluded nothing. */
    public Optional<R> first() {
        return results.stream().findFirst();
    }
}
