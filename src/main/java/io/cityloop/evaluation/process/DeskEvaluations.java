package io.cityloop.evaluation.process;

import io.cityloop.evaluation.CountedCases;
import io.cityloop.evaluation.DayProof;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.Indicator;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.PeriodKind;
import io.cityloop.evaluation.Ranking;
import io.cityloop.evaluation.Replay;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.TrendPoint;
import io.cityloop.evaluation.WhatIf;
import io.cityloop.evaluation.domain.IndicatorBook;
import io.cityloop.evaluation.domain.Standing;
import io.cityloop.evaluation.persistence.AdjustmentRow;
import io.cityloop.evaluation.persistence.CasesBehind;
import io.cityloop.evaluation.persistence.DayRecount;
import io.cityloop.evaluation.persistence.FactSets;
import io.cityloop.evaluation.persistence.PeriodBook;
import io.cityloop.evaluation.persistence.SheetRow;
import io.cityloop.evaluation.persistence.SheetStore;
import io.cityloop.identity.Action;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people ask for scores, and evaluators make them. */
@Service
class DeskEvaluations implements Evaluations {

    private final PeriodBook periods;
    private final Rankings rankings;
    private final Computing computing;
    private final ScoringRules rules;
    private final FactSets facts;
    private final SheetStore sheets;
    private final CasesBehind behind;
    private final DayRecount recount;

    DeskEvaluations(
            PeriodBook periods,
            Rankings rankings,
            Computing computing,
            ScoringRules rules,
            FactSets facts,
            SheetStore sheets,
            CasesBehind behind,
            DayRecount recount) {
        this.periods = periods;
        this.rankings = rankings;
        this.computing = computing;
        this.rules = rules;
        this.facts = facts;
        this.sheets = sheets;
        this.behind = behind;
        this.recount = recount;
    }

    @Override
    public List<Indicator> indicators() {
        return IndicatorBook.all();
    }

    @Override
    public PeriodInfo period(Period period) {
        return periods.info(period);
    }

    @Override
    public List<PeriodInfo> periods(PeriodKind kind, int limit) {
        List<PeriodInfo> found = new ArrayList<>();
        Period period = Period.of(kind, facts.today());
        for (int i = 0; i < limit; i++) {
            found.add(periods.info(period));
            period = period.previous();
        }
        return found;
    }

    @Override
    public Ranking ranking(Period period, SubjectKind kind) {
        return rankings.of(periods.info(period), kind);
    }

    @Override
    public ScoreSheet sheet(String sheetId) {
        Optional<LiveId> live = LiveId.parse(sheetId);
        if (live.isPresent()) {
            return placed(
                    rankings.live(live.get().period(), live.get().subject().kind()), sheetId);
        }
        SheetRow row = row(sheetId);
        return placed(rankings.around(Period.parse(row.period()).orElseThrow(), row), sheetId);
    }

    private SheetRow row(String sheetId) {
        try {
            return sheets.find(Long.parseLong(sheetId)).orElseThrow(() -> new NotFound("evaluation.noSheet"));
        } catch (NumberFormatException e) {
            throw new NotFound("evaluation.noSheet");
        }
    }

    private static ScoreSheet placed(Ranking ranking, String sheetId) {
        return ranking.sheets().stream()
                .filter(sheet -> sheet.id().equals(sheetId))
                .findFirst()
                .orElseThrow(() -> new NotFound("evaluation.noSheet"));
    }

    @Override
    public Optional<ScoreSheet> sheet(Period period, Subject subject) {
        return ranking(period, subject.kind()).sheets().stream()
                .filter(sheet -> sheet.subject().equals(subject))
                .findFirst();
    }

    @Override
    public CountedCases cases(String sheetId, int line, @Nullable String cursor, int limit) {
        ScoreSheet sheet = sheet(sheetId);
        SheetLine found = sheet.lines().stream()
                .filter(one -> one.number() == line)
                .findFirst()
                .orElseThrow(() -> new NotFound("evaluation.noLine"));
        String indicator = found.indicator();
        return indicator == null
                ? new CountedCases(List.of(), null)
                : behind.of(
                        sheet.period(),
                        sheet.subject(),
                        IndicatorBook.find(indicator).orElseThrow(),
                        cursor,
                        limit);
    }

    @Override
    public List<TrendPoint> trend(Period upTo, Subject subject, int count) {
        List<TrendPoint> points = new ArrayList<>();
        Period period = upTo;
        for (int i = 0; i < count; i++) {
            points.addFirst(point(periods.info(period), subject));
            period = period.previous();
        }
        return points;
    }

    /** Only this subject's sheet is looked at: a trend asks for no rank. */
    private TrendPoint point(PeriodInfo info, Subject subject) {
        Period period = info.period();
        if (info.provisional()) {
            Map<String, Long> counters = facts.of(period, subject);
            if (counters.isEmpty()) {
                return new TrendPoint(period, true, null, null, 0);
            }
            ScoreSheet sheet = rankings.make(period, subject, counters, rules.current(), facts.end(period));
            return new TrendPoint(period, true, sheet.score(), sheet.grade(), sheet.sample());
        }
        return sheets.find(period, info.revision(), subject)
                .map(row -> new TrendPoint(
                        period,
                        false,
                        adjusted(row),
                        row.grade(),
                        sheets.made(row).sample()))
                .orElse(new TrendPoint(period, false, null, null, 0));
    }

    /** The score with what appeals have changed since. */
    private @Nullable BigDecimal adjusted(SheetRow row) {
        BigDecimal score = row.score();
        return score == null
                ? null
                : sheets.adjustments(List.of(row.id())).stream()
                        .map(AdjustmentRow::delta)
                        .reduce(score, BigDecimal::add);
    }

    @Override
    public List<Figure> figures(Period period, Subject subject) {
        PeriodInfo info = periods.info(period);
        Map<String, Long> counters = info.provisional()
                ? facts.of(period, subject)
                : sheets.find(period, info.revision(), subject)
                        .map(sheets::facts)
                        .orElse(Map.of());
        return IndicatorBook.figures(subject.kind().scheme(), counters);
    }

    @Override
    public PeriodInfo compute(Person person, Period period) {
        requireEvaluator(person);
        computing.compute(period, person.username());
        return periods.info(period);
    }

    @Override
    @Transactional
    public PeriodInfo publish(Person person, Period period) {
        requireEvaluator(person);
        Instant asOf = periods.info(period).asOf();
        if (asOf != null && facts.changedSince(period, asOf)) {
            throw new Conflict("evaluation.periodStale");
        }
        periods.publish(period, person.username());
        return periods.info(period);
    }

    private static void requireEvaluator(Person person) {
        if (!Permissions.may(person, Action.EVALUATION_RUN)) {
            throw new NotAllowed("identity.notAllowed");
        }
    }

    @Override
    public Replay replay(Period period) {
        return computing.replay(periods.info(period));
    }

    @Override
    public WhatIf whatIf(Period period, SubjectKind kind, String ruleVersion) {
        Ranking ranking = ranking(period, kind);
        Map<Subject, ScoreSheet> others =
                Standing.place(ranking.sheets().stream()
                                .map(sheet -> rankings.make(sheet, ruleVersion))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ScoreSheet::subject, Function.identity()));
        List<WhatIf.Pair> pairs = ranking.sheets().stream()
                .map(sheet -> pair(sheet, Objects.requireNonNull(others.get(sheet.subject()))))
                .toList();
        return new WhatIf(period, kind, ranking.ruleVersion(), ruleVersion, pairs);
    }

    private static WhatIf.Pair pair(ScoreSheet sheet, ScoreSheet other) {
        BigDecimal score = sheet.score();
        BigDecimal otherScore = other.score();
        return new WhatIf.Pair(sheet, other, score == null || otherScore == null ? null : otherScore.subtract(score));
    }

    @Override
    public String currentRuleVersion() {
        return Objects.requireNonNull(rules.current());
    }

    @Override
    public DayProof prove(LocalDate day) {
        return recount.prove(day);
    }
}
