package io.cityloop.rules;

import io.cityloop.identity.Conflict;
import io.cityloop.rules.persistence.ExampleRow;
import io.cityloop.rules.persistence.PastRow;
import io.cityloop.rules.persistence.VersionMapper;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges past decisions and saved examples by a version that is not in force, on a thread of its own: one that does not
 * come back is left behind and counted, and after a few of them nothing is tried until the program is started again.
 */
@Component
class RuleTrial {

    private static final int MOST_LEFT_BEHIND = 3;
    private static final int MOST_EXAMPLES = 500;

    private final VersionMapper rows;
    private final SharedFacts sharedFacts;
    private final JsonMapper json;
    private final RuleSettings settings;
    private final AtomicInteger leftBehind = new AtomicInteger();

    RuleTrial(VersionMapper rows, SharedFacts sharedFacts, JsonMapper json, RuleSettings settings) {
        this.rows = rows;
        this.sharedFacts = sharedFacts;
        this.json = json;
        this.settings = settings;
    }

    /** What came out, and why the tried version must be refused, if it must. */
    record Tried(TrialResult result, List<RuleProblem> problems) {}

    /** Tries a version against another, which may be null. */
    Tried run(DecisionModel model, @Nullable RuleSet base, RuleSet candidate) {
        if (leftBehind.get() >= MOST_LEFT_BEHIND) {
            throw new Conflict("rules.tooManyStuck");
        }
        return new Run(model, base, candidate).all();
    }

    /** Newest decisions, taken in turn from every sort there is among them. */
    private List<PastRow> sample(DecisionModel model) {
        Map<String, Deque<PastRow>> bySort = new LinkedHashMap<>();
        for (PastRow row : rows.past(model.decision(), settings.trialWindow())) {
            bySort.computeIfAbsent(model.sort(json.readTree(row.facts())), key -> new ArrayDeque<>())
                    .add(row);
        }
        List<PastRow> sample = new ArrayList<>();
        while (sample.size() < settings.trialDecisions() && !bySort.isEmpty()) {
            bySort.values().removeIf(rest -> {
                if (sample.size() < settings.trialDecisions()) {
                    sample.add(rest.removeFirst());
                }
                return rest.isEmpty();
            });
        }
        return sample;
    }

    private final class Run {
        private final DecisionModel model;
        private final @Nullable RuleSet base;
        private final RuleSet candidate;
        private final List<RuleProblem> problems = new ArrayList<>();
        private final List<RuleDifference> differing = new ArrayList<>();
        private final List<ExampleMiss> missed = new ArrayList<>();
        private final ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("rule-trial").daemon().factory());
        private int same;
        private int otherRules;
        private int unreadable;
        private long nanos;
        private boolean stuck;

        Run(DecisionModel model, @Nullable RuleSet base, RuleSet candidate) {
            this.model = model;
            this.base = base;
            this.candidate = candidate;
        }

        Tried all() {
            List<PastRow> past = sample(model);
            List<ExampleRow> examples = rows.examples(model.decision(), true, MOST_EXAMPLES);
            try {
                past.forEach(this::decision);
                examples.forEach(this::example);
            } finally {
                thread.shutdown();
            }
            return new Tried(
                    new TrialResult(
                            base == null ? null : base.version(),
                            past.size(),
                            same,
                            otherRules,
                            differing,
                            unreadable,
                            examples.size(),
                            missed,
                            Duration.ofNanos(nanos).toMillis()),
                    problems);
        }

        private void decision(PastRow row) {
            List<Object> facts = facts(row.facts(), row.shared());
            if (facts == null || stuck) {
                return;
            }
            RuleOutcome after = timed(row.caseNumber(), facts);
            RuleOutcome before = base == null ? after : outcome(base, facts);
            refuseFailure(row.caseNumber(), before, after);
            if (!sameConclusion(before, after)) {
                differing.add(new RuleDifference(row.caseNumber(), row.caseNumber(), before, after));
            } else if (before.fired().equals(after.fired())) {
                same++;
            } else {
                otherRules++;
            }
        }

        private void example(ExampleRow row) {
            List<Object> facts = facts(row.facts(), row.shared());
            if (facts == null || stuck) {
                return;
            }
            RuleOutcome outcome = timed(row.title(), facts);
            refuseFailure(row.title(), base == null ? outcome : outcome(base, facts), outcome);
            Expected expected = json.readValue(row.expected(), Expected.class);
            if (!expected.met(json.valueToTree(outcome.conclusion()))) {
                missed.add(
                        new ExampleMiss(row.id(), row.title(), json.readValue(row.expected(), Object.class), outcome));
            }
        }

        private @Nullable List<Object> facts(String kept, @Nullable String shared) {
            try {
                return model.facts(sharedFacts.whole(kept, shared));
            } catch (RuntimeException e) {
                unreadable++;
                return null;
            }
        }

        private RuleOutcome timed(String title, List<Object> facts) {
            long begin = System.nanoTime();
            Future<RuleOutcome> judged = thread.submit(() -> outcome(candidate, facts));
            try {
                return judged.get(settings.trialLimit().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                stuck = true;
                leaveBehind();
                problems.add(RuleProblem.of(
                        "", 0, ProblemKind.STUCK, title, settings.trialLimit().toSeconds() + " s"));
                return failed(
                        new JudgementFailure("limit", settings.trialLimit().toSeconds() + " s"));
            } catch (ExecutionException e) {
                return failed(new JudgementFailure("threw", String.valueOf(e.getCause())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Conflict("rules.interrupted");
            } finally {
                nanos += System.nanoTime() - begin;
            }
        }

        /** It counts until it comes back, if it ever does. */
        private void leaveBehind() {
            leftBehind.incrementAndGet();
            thread.execute(leftBehind::decrementAndGet);
            thread.shutdown();
        }

        private void refuseFailure(String title, RuleOutcome before, RuleOutcome after) {
            JudgementFailure failure = after.failure();
            if (failure != null && !stuck && (base == null || before.failure() == null)) {
                ProblemKind kind = failure.kind().equals("limit") ? ProblemKind.LIMIT : ProblemKind.THREW;
                problems.add(RuleProblem.of("", 0, kind, title, failure.detail()));
            }
        }

        private RuleOutcome outcome(RuleSet rules, List<Object> facts) {
            try {
                Judgement<?> judgement = new Session<>(rules, model.resultType()).judge(facts, settings);
                Object conclusion = json.convertValue(model.conclusion(judgement.results()), Object.class);
                return new RuleOutcome(conclusion, judgement.fired(), judgement.rejected(), null);
            } catch (JudgementFailed e) {
                return failed(e.failure());
            }
        }

        private static RuleOutcome failed(JudgementFailure failure) {
            return new RuleOutcome(null, List.of(), List.of(), failure);
        }

        private boolean sameConclusion(RuleOutcome before, RuleOutcome after) {
            JsonNode one = json.valueToTree(before.conclusion());
            JsonNode other = json.valueToTree(after.conclusion());
            return one.equals(other) && (before.failure() == null) == (after.failure() == null);
        }
    }
}
