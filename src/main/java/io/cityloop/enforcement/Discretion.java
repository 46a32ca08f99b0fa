package io.cityloop.enforcement;

import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.RuleEngine;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The discretion table 裁量基准 and what it makes of a violation. */
@Service
public class Discretion {

    /** Name of the decision. */
    static final String DECISION = "discretion";

    private record Table(String version, List<Benchmark> benchmarks, List<Weight> circumstances) {}

    private final RuleEngine rules;
    private final Explanations explanations;
    private final ObjectProvider<PastDecisions> past;
    private volatile @Nullable Table table;

    Discretion(RuleEngine rules, Explanations explanations, ObjectProvider<PastDecisions> past) {
        this.rules = rules;
        this.explanations = explanations;
        this.past = past;
    }

    /** Every violation of the table in force, in order of code. */
    public List<Benchmark> violations() {
        return table().benchmarks();
    }

    /** Every circumstance that weighs: those that spare, those that lighten, those that aggravate. */
    public List<Weight> circumstances() {
        return table().circumstances();
    }

    /**
     * The range of a violation under its circumstances.
     *
     * @param violation code of {@link #violations()}
     * @param circumstances codes of {@link #circumstances()}
     * @throws RejectedInput naming {@code violation} or {@code circumstances} when the table does not know them
     * @throws io.cityloop.rules.JudgementFailed when the rules give no answer
     */
    public DiscretionRange range(String violation, Collection<String> circumstances, PartyKind party) {
        return range(ask(violation, circumstances), party);
    }

    /** The same, kept with its explanation under the file's number. */
    public DiscretionRange judge(
            String penaltyId, String violation, Collection<String> circumstances, PartyKind party) {
        DiscretionQuestion question = checked(violation, circumstances);
        Judgement<DiscretionFinding> judgement = ask(question);
        explanations.record(penaltyId, judgement, Map.of("question", question));
        return range(judgement, party);
    }

    /** Decisions on the same violation, grade and kind of party, newest first. */
    public List<PastDecision> similar(String violation, Grade grade, PartyKind party, int most) {
        return past.stream()
                .flatMap(one -> one.similar(violation, grade, party, most).stream())
                .sorted(Comparator.comparing(PastDecision::decidedOn).reversed())
                .limit(most)
                .toList();
    }

    private Judgement<DiscretionFinding> ask(String violation, Collection<String> circumstances) {
        return ask(checked(violation, circumstances));
    }

    private Judgement<DiscretionFinding> ask(DiscretionQuestion question) {
        return rules.judge(DECISION, List.of(question), DiscretionFinding.class);
    }

    private DiscretionQuestion checked(String violation, Collection<String> circumstances) {
        if (violations().stream().noneMatch(one -> one.violation().equals(violation))) {
            throw new RejectedInput("violation", "enforcement.discretion.unknownViolation");
        }
        List<String> known = circumstances().stream().map(Weight::code).toList();
        if (!known.containsAll(circumstances)) {
            throw new RejectedInput("circumstances", "enforcement.discretion.unknownCircumstance");
        }
        return new DiscretionQuestion(
                violation, circumstances.stream().distinct().sorted().toList());
    }

    private static DiscretionRange range(Judgement<DiscretionFinding> judgement, PartyKind party) {
        Benchmark benchmark = only(judgement.results(), Benchmark.class);
        GradeFound found = only(judgement.results(), GradeFound.class);
        Grade grade = Grade.valueOf(found.grade());
        Benchmark.Range range = benchmark.range(grade, party);
        return new DiscretionRange(
                benchmark.violation(),
                benchmark.name(),
                benchmark.nameEn(),
                party,
                grade,
                new Fen(range.lower()),
                new Fen(range.upper()),
                benchmark.basis(),
                found.grounds(),
                of(judgement.results(), Weight.class)
                        .filter(weight -> weight.leaning().equals("SPARED"))
                        .map(weight -> weight.ground() + "（" + weight.article() + "）")
                        .sorted()
                        .toList(),
                judgement.ruleVersion());
    }

    private static <T> T only(List<DiscretionFinding> findings, Class<T> type) {
        return of(findings, type)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The rules on discretion gave no " + type.getSimpleName()));
    }

    private static <T> Stream<T> of(List<DiscretionFinding> findings, Class<T> type) {
        return findings.stream().filter(type::isInstance).map(type::cast);
    }

    private Table table() {
        String version = rules.currentVersion(DECISION);
        Table now = table;
        if (now == null || !now.version().equals(version)) {
            List<DiscretionFinding> all = ask(DiscretionQuestion.EVERYTHING).results();
            now = new Table(
                    version,
                    of(all, Benchmark.class)
                            .sorted(Comparator.comparing(Benchmark::violation))
                            .toList(),
                    of(all, Weight.class)
                            .sorted(Comparator.comparing(Weight::leaning)
                                    .reversed()
                                    .thenComparing(Weight::code))
                            .toList());
            table = now;
        }
        return now;
    }
}
