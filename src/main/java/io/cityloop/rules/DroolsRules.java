package io.cityloop.rules;

import java.util.List;
import java.util.Optional;

/** The rule engine on Drools. */
class DroolsRules implements RuleEngine {

    private final RuleSettings settings;
    private final Schedule schedule;
    private final RuleLibrary library;

    DroolsRules(RuleSettings settings, Schedule schedule, RuleLibrary library) {
        this.settings = settings;
        this.schedule = schedule;
        this.library = library;
    }

    /** An engine that always judges by the shipped rules: no database, no versions. */
    static DroolsRules ofShipped(RuleSettings settings) {
        ShippedRules shipped = new ShippedRules(settings);
        return new DroolsRules(
                settings,
                shipped,
                new RuleLibrary(shipped, key -> Optional.empty(), decision -> Optional.empty(), settings));
    }

    @Override
    public <R> Judgement<R> judge(String decision, List<?> facts, Class<R> resultType) {
        return judge(decision, currentVersion(decision), facts, resultType);
    }

    @Override
    public <R> Judgement<R> judge(String decision, String version, List<?> facts, Class<R> resultType) {
        return new Session<>(library.get(new VersionKey(decision, version)), resultType).judge(facts, settings);
    }

    @Override
    public String currentVersion(String decision) {
        String version = schedule.inForce(decision);
        if (version == null) {
            throw new UnknownDecision(decision);
        }
        return version;
    }

    /** The version in force, empty when there is none: for what is kept about a judgement that failed. */
    String versionOrNone(String decision) {
        String version = schedule.inForce(decision);
        return version == null ? "" : version;
    }
}
