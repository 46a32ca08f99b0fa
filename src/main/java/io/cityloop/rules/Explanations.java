package io.cityloop.rules;

import java.util.List;
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
    void record(String caseNumber, Judgement<?> judgement, Object facts);

    /** All explanations of a case, oldest first. */
    List<Explanation> of(String caseNumber);

    /** The newest explanation of one decision about a case. */
    Optional<Explanation> latest(String caseNumber, String decision);
}
