package io.cityloop.rules;

/** Rules fired more often or longer than the settings allow; the judgement is given up, nothing is concluded. */
public class RuleLimitExceeded extends JudgementFailed {

    /** Says which decision went over which limit. */
    public RuleLimitExceeded(String decision, String limit) {
        super("limit", limit, "The rules of '" + decision + "' were stopped: " + limit);
    }
}
