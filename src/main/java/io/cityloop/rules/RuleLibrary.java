package io.cityloop.rules;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled rules by version. This release's own are there from the start and those in force stay; any other is compiled
 * from its kept sources when somebody asks, behind the fence, and forgotten when it is not asked for.
 */
final class RuleLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(RuleLibrary.class);

    private final ShippedRules shipped;
    private final Function<VersionKey, Optional<List<RuleSource>>> sources;
    private final Function<String, Optional<DecisionModel>> models;
    private final RuleCompiler compiler;
    private final LoadingCache<VersionKey, RuleSet> others;
    private final Map<VersionKey, RuleSet> kept = new ConcurrentHashMap<>();
    private final Map<VersionKey, RuntimeException> broken = new ConcurrentHashMap<>();

    RuleLibrary(
            ShippedRules shipped,
            Function<VersionKey, Optional<List<RuleSource>>> sources,
            Function<String, Optional<DecisionModel>> models,
            RuleSettings settings) {
        this.shipped = shipped;
        this.sources = sources;
        this.models = models;
        this.compiler = new RuleCompiler(settings.pooledSessions());
        this.others = Caffeine.newBuilder()
                .maximumSize(settings.compiledVersions())
                .<VersionKey, RuleSet>removalListener(this::forget)
                .build(this::compile);
    }

    /**
     * The compiled rules of a version. A version that failed once is not tried again while this program runs.
     *
     * @throws RulesUnavailable when it cannot be compiled by this release, or nobody knows its sources
     */
    RuleSet get(VersionKey key) {
        RuleSet set = kept.get(key);
        return set != null ? set : shipped.find(key).orElseGet(() -> other(key));
    }

    private RuleSet other(VersionKey key) {
        RuntimeException before = broken.get(key);
        if (before != null) {
            throw unavailable(key, before);
        }
        try {
            return others.get(key);
        } catch (RulesDoNotCompile e) {
            broken.put(key, e);
            throw unavailable(key, e);
        }
    }

    private static RulesUnavailable unavailable(VersionKey key, RuntimeException cause) {
        String problem = cause instanceof RulesDoNotCompile refusal
                ? refusal.problems().getFirst().text()
                : String.valueOf(cause.getMessage());
        return new RulesUnavailable(key.decision(), key.hash(), problem);
    }

    /** Holds these compiled, and lets go of what was held before. Throws nothing: what is broken shows when asked for. */
    void hold(List<VersionKey> needed) {
        for (VersionKey key : needed) {
            if (!kept.containsKey(key)) {
                try {
                    kept.put(key, get(key));
                } catch (RulesUnavailable e) {
                    LOG.error("{}", e.getMessage());
                }
            }
        }
        kept.keySet().retainAll(needed);
    }

    private RuleSet compile(VersionKey key) {
        List<RuleSource> found = sources.apply(key)
                .orElseThrow(() -> new RulesUnavailable(key.decision(), key.hash(), "its sources are not kept"));
        DecisionModel model = models.apply(key.decision())
                .orElseThrow(
                        () -> new RulesUnavailable(key.decision(), key.hash(), "no module describes the decision"));
        return compiler.compile(key.decision(), found, new Sandbox(model));
    }

    private void forget(@Nullable VersionKey key, @Nullable RuleSet rules, RemovalCause cause) {
        if (rules != null && !kept.containsValue(rules)) {
            rules.close();
        }
    }
}
