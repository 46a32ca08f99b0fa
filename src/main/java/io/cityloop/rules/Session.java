package io.cityloop.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** One judgement in the making: facts in, conclusions and fired rules out, then forgotten. */
final class Session<R> {

    private final RuleSet rules;
    private final Class<R> resultType;
    private final List<R> results = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Set<FiredRule> fired = new LinkedHashSet<>();
    private final List<Origin> origins = new ArrayList<>();
    private @Nullable String firing;

    Session(RuleSet rules, Class<R> resultType) {
        this.rules = rules;
        this.resultType = resultType;
    }

    /** Judges in a session of the rule set's pool; a session that was not left in order is not used again. */
    Judgement<R> judge(List<?> facts, RuleSettings limits) {
        KieSession session = rules.sessions().take();
        try {
            facts.forEach(session::insert);
            session.addEventListener(new Conclusions());
            session.addEventListener(new FiredRules());
            fire(session, limits);
        } catch (JudgementFailed e) {
            rules.sessions().throwAway(session);
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            rules.sessions().throwAway(session);
            throw failure(e);
        }
        rules.sessions().giveBack(session);
        return new Judgement<>(rules.decision(), rules.version(), results, List.copyOf(fired), rejected, origins);
    }

    /** The engine wraps what the agenda filter throws at it. */
    private JudgementFailed failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JudgementFailed ours) {
                return ours;
            }
        }
        return new RuleThrew(rules.decision(), thrown);
    }

    private void fire(KieSession session, RuleSettings limits) {
        long end = System.nanoTime() + limits.timeLimit().toNanos();
        int firings = session.fireAllRules(match -> inTime(match, end, limits.timeLimit()), limits.maxFirings());
        if (firings >= limits.maxFirings()) {
            throw new RuleLimitExceeded(rules.decision(), limits.maxFirings() + " firings");
        }
    }

    private boolean inTime(Match match, long end, Duration limit) {
        if (System.nanoTime() - end > 0) {
            throw new RuleLimitExceeded(
                    rules.decision(),
                    limit.toMillis() + " ms, before '" + match.getRule().getName() + "'");
        }
        return true;
    }

    private final class Conclusions extends DefaultRuleRuntimeEventListener {
        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            add(event.getObject());
            if (firing != null) {
                origins.add(new Origin(firing, event.getObject()));
            }
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {
            remove(event.getOldObject());
            add(event.getObject());
        }

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {
            remove(event.getOldObject());
        }

        private void add(Object fact) {
            if (resultType.isInstance(fact)) {
                results.add(resultType.cast(fact));
            } else if (fact instanceof Rejection rejection) {
                rejected.add(rejection);
            }
        }

        private void remove(Object fact) {
            results.removeIf(result -> result == fact);
            rejected.removeIf(rejection -> rejection == fact);
        }
    }

    private final class FiredRules extends DefaultAgendaEventListener {
        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            firing = event.getMatch().getRule().getName();
        }

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            fired.add(described(event.getMatch().getRule()));
        }
    }

    /** A rule as its text describes it. */
    static FiredRule described(Rule rule) {
        var meta = rule.getMetaData();
        return new FiredRule(rule.getName(), text(meta.get("english")), text(meta.get("basis")));
    }

    private static @Nullable String text(@Nullable Object value) {
        // The executable model hands metadata over with the quotation marks of the source.
        return value == null ? null : value.toString().replaceAll("^\"|\"$", "");
    }
}
