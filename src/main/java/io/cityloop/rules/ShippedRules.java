package io.cityloop.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules that came with this release, compiled beside the rest of the start, because that takes seconds. */
@Component
class ShippedRules implements Schedule {

    private final Map<String, List<RuleSource>> sources;
    private final CompletableFuture<Map<String, RuleSet>> compiled;

    ShippedRules(RuleSettings settings) {
        this.sources = new RuleFolder(settings.location()).sources();
        this.compiled = CompletableFuture.supplyAsync(
                () -> compile(sources, settings.pooledSessions()), ShippedRules::onOwnThread);
    }

    /** Sources by decision. */
    Map<String, List<RuleSource>> sources() {
        return sources;
    }

    /** The hash of what this release brings for a decision. */
    Optional<String> hash(String decision) {
        return Optional.ofNullable(sources.get(decision)).map(RuleVersion::of);
    }

    /** The compiled rules, when the version is the one of this release. Throws {@link RulesDoNotCompile}. */
    Optional<RuleSet> find(VersionKey key) {
        return Optional.ofNullable(all().get(key.decision()))
                .filter(rules -> rules.version().equals(key.hash()));
    }

    /** Waits till everything is compiled; a release whose own rules do not compile ends here. */
    void await() {
        all();
    }

    @Override
    public @Nullable String inForce(String decision) {
        return hash(decision).orElse(null);
    }

    @Override
    public List<VersionKey> needed() {
        return List.of();
    }

    private Map<String, RuleSet> all() {
        try {
            return compiled.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Map<String, RuleSet> compile(Map<String, List<RuleSource>> sources, int pooledSessions) {
        RuleCompiler compiler = new RuleCompiler(pooledSessions);
        return sources.entrySet().stream()
                .map(entry -> compiler.compile(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(RuleSet::decision, Function.identity()));
    }

    private static void onOwnThread(Runnable compilation) {
        Thread.ofPlatform().name("rule-compiler").daemon().start(compilation);
    }
}
