package io.cityloop.evaluation.web;

import io.cityloop.evaluation.CountedCases;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.Indicator;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.Ranking;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.TrendPoint;
import io.cityloop.identity.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rankings, sheets, figures and trends. */
@RestController
@RequestMapping("/api/evaluations")
class EvaluationsApi {

    private static final int PAGE = 50;
    private static final int YEAR = 12;

    private final Evaluations evaluations;
    private final EvaluationAccess access;

    EvaluationsApi(Evaluations evaluations, EvaluationAccess access) {
        this.evaluations = evaluations;
        this.access = access;
    }

    record Items<T>(List<T> items) {}

    record RankingView(
            String period,
            boolean provisional,
            @Nullable String ruleVersion,
            @Nullable Instant asOf,
            @Nullable BigDecimal mean,
            List<RankingItem> items,
            @Nullable String next) {}

    /** Every indicator with its definition. */
    @GetMapping("/indicators")
    Items<Indicator> indicators() {
        access.reader();
        return new Items<>(evaluations.indicators());
    }

    /** The running period of a kind and those before it. */
    @GetMapping("/periods")
    Items<PeriodView> periods(
            @RequestParam(defaultValue = "month") String kind, @RequestParam @Nullable Integer limit) {
        access.reader();
        return new Items<>(evaluations.periods(Asked.periodKind(kind), Asked.limit(limit, YEAR)).stream()
                .map(PeriodView::of)
                .toList());
    }

    /** One period and everything that was done to it. */
    @GetMapping("/periods/{period}")
    PeriodView period(@PathVariable String period) {
        access.reader();
        return PeriodView.of(evaluations.period(Asked.period(period)));
    }

    /** The ranking; who may not compare sees only his own line, without a rank. */
    @GetMapping("/{period}")
    RankingView ranking(@PathVariable String period, @RequestParam(defaultValue = "department") String subject) {
        Person person = access.reader();
        Period asked = Asked.period(period);
        List<SubjectKind> kinds = Asked.kinds(subject);
        List<RankingItem> items = new ArrayList<>();
        Ranking last = null;
        for (SubjectKind kind : kinds) {
            last = evaluations.ranking(asked, kind);
            last.sheets().stream()
                    .filter(sheet -> EvaluationAccess.sees(person, sheet.subject()))
                    .map(RankingItem::of)
                    .forEach(items::add);
        }
        return new RankingView(
                asked.key(),
                last == null || last.provisional(),
                last == null ? null : last.ruleVersion(),
                last == null ? null : last.asOf(),
                last == null || kinds.size() > 1 ? null : last.mean(),
                items,
                null);
    }

    /** Every indicator of a subject. */
    @GetMapping("/{period}/figures")
    Items<Figure> figures(@PathVariable String period, @RequestParam String subject, @RequestParam String key) {
        Subject asked = new Subject(Asked.kind(subject), key);
        access.readerOf(asked);
        return new Items<>(evaluations.figures(Asked.period(period), asked));
    }

    /** A subject's own scores up to this period. */
    @GetMapping("/{period}/trend")
    Items<TrendPoint> trend(
            @PathVariable String period,
            @RequestParam String subject,
            @RequestParam String key,
            @RequestParam @Nullable Integer limit) {
        Subject asked = new Subject(Asked.kind(subject), key);
        access.readerOf(asked);
        return new Items<>(evaluations.trend(Asked.period(period), asked, Asked.limit(limit, YEAR)));
    }

    /** A score sheet. */
    @GetMapping("/sheets/{sheetId}")
    SheetView sheet(@PathVariable String sheetId) {
        return SheetView.of(seen(sheetId));
    }

    /** The cases behind a line. */
    @GetMapping("/sheets/{sheetId}/lines/{line}/cases")
    CountedCases cases(
            @PathVariable String sheetId,
            @PathVariable int line,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        seen(sheetId);
        return evaluations.cases(sheetId, line, cursor, Asked.limit(limit, PAGE));
    }

    private ScoreSheet seen(String sheetId) {
        access.reader();
        ScoreSheet sheet = evaluations.sheet(sheetId);
        access.readerOf(sheet.subject());
        return sheet;
    }
}
