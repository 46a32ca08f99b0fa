package io.cityloop.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kept explanations of decisions. */
public interface Explanations {

    /**
     * Keeps why a judgement came out as it did; the rule sources are kept with the version, once.
     *
     * @param caseNumber the case the judgement speaks of
     * @param judgement what the rules said
     * @param facts what they saw: a record, map or list that can be written as JSON
     */
    default void record(String caseNumber, Judgement<?> judgement, Object facts) {
        record(caseNumber, judgement, facts, Map.of());
    }

    /**
     * The same, with facts that are alike from case to case: they are kept once for all decisions that saw the same, so
     * that a decision can be tried again completely without keeping the whole city with every case.
     *
     * @param facts what they saw of this case only; a record or map
     * @param shared the rest, by a name that {@code facts} does not use
     */
    void record(String caseNumber, Judgement<?> judgement, Object facts, Map<String, ?> shared);

    /**
     * Keeps why there was no judgement.
     *
     * @param facts what the rules would have seen, as far as it is known
     */
    void failed(String caseNumber, String decision, JudgementFailure failure, Object facts);

    /** All explanations of a case, oldest first. */
    List<Explanation> of(String caseNumber);

    /** The newest explanation of one decision about a case. */
    Optional<Explanation> latest(String caseNumber, String decision);
}
