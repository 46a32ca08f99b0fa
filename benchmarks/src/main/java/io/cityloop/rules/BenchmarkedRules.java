package io.cityloop.rules;

/** Opens the rule engine to measurements, as the tests' own door does; nothing else may come in here. */
public final class BenchmarkedRules {

    private BenchmarkedRules() {}

    /** The engine with the shipped rules. */
    public static RuleEngine engine() {
        return DroolsRules.ofShipped(RuleSettings.defaults());
    }

    /** Compiles one decision's shipped rules anew and returns their version. */
    public static String compiled(String decision) {
        return new RuleCompiler()
                .compile(
                        decision,
                        new RuleFolder(RuleSettings.defaults().location())
                                .sources()
                                .get(decision))
                .version();
    }
}
