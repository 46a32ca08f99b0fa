package io.cityloop.acceptance.process;

import io.cityloop.acceptance.DuplicateSettings;
import io.cityloop.acceptance.SimilarReports;
import io.cityloop.acceptance.domain.NearbyCase;
import io.cityloop.acceptance.domain.NewProblem;
import io.cityloop.acceptance.domain.SimilarCase;
import io.cityloop.acceptance.domain.Wording;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.geo.Point;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.JudgementFailed;
import io.cityloop.rules.JudgementFailure;
import io.cityloop.rules.RuleEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks around the place and lets the rules say what is the same problem. */
@Component
class JudgedSimilarReports implements SimilarReports {

    private static final Logger LOG = LoggerFactory.getLogger(JudgedSimilarReports.class);

    static final String DECISION = "duplicates";

    private static final Comparator<SimilarReport> LIKELIEST = Comparator.comparing(SimilarReport::surely)
            .thenComparingInt(SimilarReport::score)
            .reversed()
            .thenComparing(one -> one.caseFile().number());

    private final CaseFiles cases;
    private final RuleEngine rules;
    private final Explanations explanations;
    private final DuplicateSettings settings;
    private final Clock clock;

    JudgedSimilarReports(
            CaseFiles cases, RuleEngine rules, Explanations explanations, DuplicateSettings settings, Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.explanations = explanations;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<SimilarReport> near(Point at, @Nullable String subClass, String description) {
        return look(new NewProblem("", subClass, true), at, description, clock.instant())
                .reports();
    }

    @Override
    public List<SimilarReport> of(CaseFile caseFile) {
        return look(caseFile).reports();
    }

    @Override
    public List<SimilarReport> judge(CaseFile caseFile) {
        Look look = look(caseFile);
        if (look.judgement() != null) {
            explanations.record(caseFile.number(), look.judgement(), look.told());
        } else if (look.failure() != null) {
            explanations.failed(caseFile.number(), DECISION, look.failure(), look.told());
        }
        return look.reports();
    }

    private Look look(CaseFile caseFile) {
        NewProblem problem = new NewProblem(caseFile.number(), caseFile.subClass(), true);
        return look(problem, caseFile.location(), caseFile.description(), caseFile.openedAt());
    }

    private Look look(NewProblem problem, Point at, String description, Instant when) {
        List<CaseFile> around =
                cases.openNear(at, settings.metres(), when.minus(settings.period()), settings.most()).stream()
                        .filter(one -> !one.number().equals(problem.number()))
                        .toList();
        if (around.isEmpty()) {
            return new Look(List.of(), null, null, Map.of());
        }
        List<NearbyCase> nearby = around.stream()
                .map(one -> nearby(one, problem, at, description, when))
                .toList();
        List<Object> facts = new ArrayList<>(nearby);
        facts.add(problem);
        Map<String, Object> told = Map.of("problem", problem, "nearby", nearby);
        Judgement<SimilarCase> judgement;
        try {
            judgement = rules.judge(DECISION, facts, SimilarCase.class);
        } catch (JudgementFailed failed) {
            // A report is taken whatever the rules do; a person still sees what lies around it on the map.
            LOG.warn("the rules on duplicates failed on {}: {}", problem, failed.toString());
            return new Look(List.of(), null, failed.failure(), told);
        }
        Map<String, CaseFile> byNumber =
                around.stream().collect(Collectors.toMap(CaseFile::number, Function.identity()));
        List<SimilarReport> reports = judgement.results().stream()
                .map(one -> report(one, Objects.requireNonNull(byNumber.get(one.number())), at))
                .sorted(LIKELIEST)
                .toList();
        return new Look(reports, judgement, null, told);
    }

    private static NearbyCase nearby(CaseFile one, NewProblem problem, Point at, String description, Instant when) {
        String same = one.subClass() == null || problem.subClass() == null
                ? "unknown"
                : one.subClass().equals(problem.subClass()) ? "same" : "other";
        return new NearbyCase(
                one.number(),
                same,
                one.location().metresTo(at),
                Duration.between(one.openedAt(), when).abs().toHours(),
                Wording.likeness(one.description(), description));
    }

    private static SimilarReport report(SimilarCase similar, CaseFile caseFile, Point at) {
        return new SimilarReport(
                caseFile, caseFile.location().metresTo(at), similar.score(), similar.surely(), similar.ground());
    }

    private record Look(
            List<SimilarReport> reports,
            @Nullable Judgement<SimilarCase> judgement,
            @Nullable JudgementFailure failure,
            Map<String, Object> told) {}
}
