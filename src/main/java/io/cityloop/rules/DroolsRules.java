package io.cityloop.rules;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The rule engine on Drools. Rules are compiled beside the rest of the start, because that takes seconds; the start waits
 * for them before the first request is let in, and ends here when they do not compile.
 */
@Component
class DroolsRules implements RuleEngine, SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final RuleSettings settings;
    private final CompletableFuture<Map<String, RuleSet>> current;
    private volatile boolean running;

    DroolsRules(RuleSettings settings) {
        this.settings = settings;
        this.current = CompletableFuture.supplyAsync(() -> compile(settings), DroolsRules::onOwnThread);
    }

    @Override
    public <R> Judgement<R> judge(String decision, List<?> facts, Class<R> resultType) {
        return new Session<>(ruleSet(decision), resultType).judge(facts, settings);
    }

    @Override
    public String currentVersion(String decision) {
        return ruleSet(decision).version();
    }

    /** The rules of a decision as they stand now. */
    RuleSet ruleSet(String decision) {
        RuleSet rules = all().get(decision);
        if (rules == null) {
            throw new UnknownDecision(decision);
        }
        return rules;
    }

    @Override
    public void start() {
        all();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    private Map<String, RuleSet> all() {
        try {
            return current.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Map<String, RuleSet> compile(RuleSettings settings) {
        RuleCompiler compiler = new RuleCompiler();
        return new RuleFolder(settings.location())
                .sources().entrySet().stream()
                        .map(entry -> compiler.compile(entry.getKey(), entry.getValue()))
                        .collect(Collectors.toUnmodifiableMap(RuleSet::decision, rules -> rules));
    }

    private static void onOwnThread(Runnable compilation) {
        Thread.ofPlatform().name("rule-compiler").daemon().start(compilation);
    }
}
