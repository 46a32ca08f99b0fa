package io.cityloop.rules;

/** Somebody asked for a judgement that no rules are loaded for. */
public class UnknownDecision extends RuntimeException {

    /** Names the decision nobody wrote rules for. */
    public UnknownDecision(String decision) {
        super("No rules are loaded for the decision '" + decision + "' (expected rules/" + decision + ".drl)");
    }
}
