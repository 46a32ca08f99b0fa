package io.cityloop.rules;

import java.util.Objects;
import java.util.Optional;

/** Opens the rule engine to measurements, as the tests' own door does; nothing else may come in here. */
public final class BenchmarkedRules {

    private BenchmarkedRules() {}

    /** The engine with the shipped rules. */
    public static RuleEngine engine() {
        RuleSettings settings = RuleSettings.defaults();
        ShippedRules shipped = new ShippedRules(settings);
        return new DroolsRules(
                settings,
                shipped,
                new RuleLibrary(shipped, key -> Optional.empty(), decision -> Optional.empty(), settings));
    }

    /** Compiles one decision's shipped rules anew and returns their version. */
    public static String compiled(String decision) {
        RuleSettings settings = RuleSettings.defaults();
        return new RuleCompiler(settings.pooledSessions())
                .compile(
                        decision,
                        Objects.requireNonNull(
                                new RuleFolder(settings.location()).sources().get(decision)))
                .version();
    }
}
