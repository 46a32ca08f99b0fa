package io.cityloop.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision about a case came out as it did, kept for good.
 *
 * @param id number of the explanation
 * @param caseNumber the case it speaks of
 * @param decision name of the decision
 * @param ruleVersion SHA-256 of the rule sources that judged
 * @param facts what the rules saw, as plain data
 * @param rules the rules that fired, in order
 * @param result what they concluded, as plain data; null when they concluded nothing
 * @param rejected the alternatives not taken
 * @param at when it was judged
 * @param failure why the rules gave no judgement; null when they did
 */
public record Explanation(
        long id,
        String caseNumber,
        String decision,
        String ruleVersion,
        Object facts,
        List<FiredRule> rules,
        @Nullable Object result,
        List<Rejection> rejected,
        Instant at,
        @Nullable JudgementFailure failure) {}
