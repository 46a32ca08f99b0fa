package io.cityloop.rules;

import java.util.List;
import java.util.Map;

/** Saved examples: what rules must answer, whoever changes them. A bean. */
public interface RuleExamples {

    /** Origin of an example taken from a decision that was right. */
    String PAST = "past";

    /** Origin of an example learnt from a department's justified return. */
    String RETURN = "return";

    /** Origin of an example somebody wrote. */
    String HAND = "hand";

    /**
     * Keeps the facts of the newest decision about a case as an example; once a case and origin.
     *
     * @param is fields the conclusion must have, empty for none
     * @param isNot fields the conclusion must not all have together, empty for none
     * @param by username
     * @return whether one was kept: not when there is no such decision, or the case gave one of this origin before
     */
    boolean learn(
            String decision,
            String caseNumber,
            String title,
            Map<String, ?> is,
            Map<String, ?> isNot,
            String origin,
            String by);

    /**
     * Keeps an example written by hand. Throws {@link io.cityloop.identity.RejectedInput} when facts or expectation cannot
     * be read.
     *
     * @param facts JSON as an explanation shows its facts
     * @param expected JSON {@code {"is":{…},"isNot":{…}}}
     */
    void write(String decision, String title, String facts, String expected, String by);

    /** Examples of a decision, newest first, at most 200. */
    List<RuleExample> of(String decision);

    /** Lets new versions be tried on it, or not. Throws {@link io.cityloop.identity.NotFound}. */
    void activate(long id, boolean active, String by);
}
