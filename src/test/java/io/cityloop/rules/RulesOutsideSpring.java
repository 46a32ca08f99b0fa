package io.cityloop.rules;

/** The project's rules for tests without an application context, compiled once. */
public final class RulesOutsideSpring {

    private static final RuleEngine ENGINE = new DroolsRules(RuleSettings.defaults());

    private RulesOutsideSpring() {}

    /** The engine with all rules of the project. */
    public static RuleEngine engine() {
        return ENGINE;
    }
}
