package io.cityloop.rules;

/** The project's rules for tests without an application context, compiled once. */
public final class RulesOutsideSpring {

    private static final RuleEngine ENGINE = engine(RuleSettings.defaults());

    private RulesOutsideSpring() {}

    /** The engine with all rules of the project. */
    public static RuleEngine engine() {
        return ENGINE;
    }

    /** The same with settings of one's own. */
    public static RuleEngine engine(RuleSettings settings) {
        return DroolsRules.ofShipped(settings);
    }
}
