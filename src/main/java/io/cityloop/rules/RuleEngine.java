package io.cityloop.rules;

import java.util.List;

/** Judges facts by the version of a decision's rules that is in force at this instant. Nothing but this port knows the rule engine behind it. */
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
     * @throws JudgementFailed when there is no judgement: no rules, rules that fire too often or too long, a rule that
     *     throws
     */
    <R> Judgement<R> judge(String decision, List<?> facts, Class<R> resultType);

    /**
     * The same by a version of the past, or one that is not in force yet.
     *
     * @param version hash of a version on record
     * @throws RulesUnavailable when this release cannot compile it, or nobody knows it
     */
    <R> Judgement<R> judge(String decision, String version, List<?> facts, Class<R> resultType);

    /**
     * The version that judges this decision now.
     *
     * @return SHA-256 of the rule sources, in hex
     * @throws UnknownDecision when no rules of that name are loaded
     */
    String currentVersion(String decision);
}
