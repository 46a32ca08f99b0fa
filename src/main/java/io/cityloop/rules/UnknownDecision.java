package io.cityloop.rules;

/** Somebody asked for a judgement that no rules are in force for. */
public class UnknownDecision extends JudgementFailed {

    /** Names the decision nobody wrote rules for. */
    public UnknownDecision(String decision) {
        super(
                "noRules",
                decision,
                "No rules are loaded for the decision '" + decision + "' (expected rules/" + decision + ".drl)");
    }
}
