package io.cityloop.rules;

import java.util.List;

/** Judges facts by the rules of one decision. Nothing but this port knows the rule engine behind it. */
public interface RuleEngine {

    /**
     * Judges the given facts in a session of its own; nothing of it survives the call.
     *
     * <p>The results are the facts of {@code resultType} which the rules inserted, in the order they were inserted.
     *
     * @param decision name of the decision, equal to the file {@code rules/<decision>.drl}
     * @param facts what the rules may look at, records by preference
     * @param resultType what the rules are expected to insert
     * @return results, fired rules and rejected alternatives, with the version of the rules that spoke
     * @throws UnknownDecision when no rules of that name are loaded
     * @throws RuleLimitExceeded when the rules fire too often or too long
     */
    <R> Judgement<R> judge(String decision, List<?> facts, Class<R> resultType);

    /**
     * The version that judges this decision now.
     *
     * @return SHA-256 of the rule sources, in hex
     * @throws UnknownDecision when no rules of that name are loaded
     */
    String currentVersion(String decision);
}
