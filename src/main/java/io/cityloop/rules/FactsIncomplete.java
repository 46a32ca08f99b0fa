package io.cityloop.rules;

/** What rules must look at is not there, so they are not asked. */
public class FactsIncomplete extends JudgementFailed {

    /**
     * Names what is missing.
     *
     * @param missing in words, or the key of a message
     */
    public FactsIncomplete(String decision, String missing) {
        super("facts", missing, "Facts for '" + decision + "' are incomplete: " + missing);
    }
}
