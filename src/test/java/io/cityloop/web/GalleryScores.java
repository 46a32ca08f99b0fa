package io.cityloop.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.cityloop.evaluation.Adjustment;
import io.cityloop.evaluation.Appeal;
import io.cityloop.evaluation.AppealState;
import io.cityloop.evaluation.Appealable;
import io.cityloop.evaluation.Appeals;
import io.cityloop.evaluation.CountedCase;
import io.cityloop.evaluation.CountedCases;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.Indicator;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.PeriodKind;
import io.cityloop.evaluation.PeriodState;
import io.cityloop.evaluation.Publication;
import io.cityloop.evaluation.Publications;
import io.cityloop.evaluation.Ranking;
import io.cityloop.evaluation.Replay;
import io.cityloop.evaluation.Satisfaction;
import io.cityloop.evaluation.Satisfactions;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.SheetState;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.TrendPoint;
import io.cityloop.evaluation.WhatIf;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.RuleVersionInfo;
import io.cityloop.rules.RuleVersions;
import io.cityloop.rules.VersionState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scores of the little city: some good, some poor, one with too few cases, one without data. */
final class GalleryScores {

    static final String RULES = "5e1f".repeat(16);
    static final String OTHER = "a90c".repeat(16);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final List<String> DEPARTMENTS =
            List.of("市政设施管理处", "环境卫生服务中心", "园林绿化管理处", "城市照明管理处", "停车管理中心", "房屋安全鉴定所");

    private GalleryScores() {}

    static Evaluations evaluations() {
        var evaluations = mock(Evaluations.class);
        when(evaluations.indicators()).thenReturn(indicators());
        when(evaluations.currentRuleVersion()).thenReturn(RULES);
        when(evaluations.period(any())).thenAnswer(call -> info(call.getArgument(0)));
        when(evaluations.periods(any(), anyInt()))
                .thenAnswer(call -> periods(call.getArgument(0), call.getArgument(1)).stream()
                        .map(GalleryScores::info)
                        .toList());
        when(evaluations.ranking(any(), any())).thenAnswer(call -> ranking(call.getArgument(0), call.getArgument(1)));
        when(evaluations.sheet(anyString())).thenAnswer(call -> sheetOf(call.getArgument(0)));
        when(evaluations.sheet(any(Period.class), any())).thenAnswer(call -> {
            Period period = call.getArgument(0);
            Subject subject = call.getArgument(1);
            return period.from().getYear() < TODAY.getYear() - 2
                    ? Optional.empty()
                    : Optional.of(sheet(period, subject, 0));
        });
        when(evaluations.cases(anyString(), anyInt(), any(), anyInt())).thenAnswer(call -> cases(call.getArgument(2)));
        when(evaluations.trend(any(), any(), anyInt())).thenAnswer(call -> trend(call.getArgument(0)));
        when(evaluations.replay(any())).thenAnswer(call -> new Replay(call.getArgument(0), RULES, 48, List.of()));
        when(evaluations.compute(any(), any())).thenThrow(new Conflict("本期尚未结束，不能计算。"));
        when(evaluations.whatIf(any(), any(), anyString())).thenAnswer(call -> {
            if (!OTHER.equals(call.getArgument(2))) {
                throw new RejectedInput("ruleVersion", "没有这个规则版本。");
            }
            return whatIf(call.getArgument(0), call.getArgument(1));
        });
        return evaluations;
    }

    private static List<Indicator> indicators() {
        return List.of(
                indicator("handling.onTimeRate", "按期处置率", "Handled in time", Indicator.Unit.PERCENT),
                indicator("handling.rate", "处置率", "Handled", Indicator.Unit.PERCENT),
                indicator("handling.reworkRate", "返工率", "Rework", Indicator.Unit.PERCENT),
                indicator("handling.extensionRate", "延期率", "Extended", Indicator.Unit.PERCENT),
                indicator("handling.reworkCount", "返工数", "Reworks", Indicator.Unit.COUNT),
                indicator("handling.meanHours", "平均处置时长", "Mean handling time", Indicator.Unit.HOURS),
                indicator("satisfaction.mean", "平均满意度", "Mean rating", Indicator.Unit.AVERAGE));
    }

    private static Indicator indicator(String key, String zh, String en, Indicator.Unit unit) {
        return new Indicator(
                key, zh, en, List.of(), List.of(), Indicator.Direction.UP, unit, List.of("department"), "GB/T 30428.4");
    }

    private static List<Period> periods(PeriodKind kind, int limit) {
        return Stream.iterate(Period.of(kind, TODAY), Period::previous)
                .limit(limit)
                .toList();
    }

    private static PeriodInfo info(Period period) {
        int back = 0;
        for (var one = Period.of(period.kind(), TODAY); back < 5 && !one.equals(period); one = one.previous()) {
            back++;
        }
        var state = PeriodState.values()[Math.min(back, 3)];
        var computed = new PeriodInfo.Step(
                "computed",
                "acceptor1",
                GalleryCity.NOW.minus(Duration.ofDays(2)),
                Map.of("sheets", "48", "revision", "1"));
        var published = new PeriodInfo.Step(
                "published", "acceptor1", GalleryCity.NOW.minus(Duration.ofDays(1)), Map.of("revision", "1"));
        return new PeriodInfo(
                period,
                state,
                back < 2 ? 0 : 1,
                back < 2 ? null : RULES,
                back < 2 ? null : GalleryCity.NOW,
                back < 3 ? null : GalleryCity.NOW,
                back < 2 ? List.of() : back < 3 ? List.of(computed) : List.of(computed, published));
    }

    private static Ranking ranking(Period period, SubjectKind kind) {
        var sheets = kind == SubjectKind.SHIFT_LEADER
                ? List.<ScoreSheet>of()
                : IntStream.range(0, DEPARTMENTS.size())
                        .mapToObj(n -> sheet(period, new Subject(kind, key(kind, n)), n))
                        .toList();
        return new Ranking(
                period,
                kind,
                info(period).provisional(),
                RULES,
                GalleryCity.NOW,
                sheets.isEmpty() ? null : new BigDecimal("78.41"),
                sheets);
    }

    private static String key(SubjectKind kind, int n) {
        return kind.region() ? n / 2 + "-" + n % 2 : "D0" + (n + 1);
    }

    private static ScoreSheet sheetOf(String id) {
        var parts = id.split(":");
        var subject = new Subject(SubjectKind.find(parts[2]).orElseThrow(), parts[3]);
        int n = parts[3].startsWith("D0") ? Integer.parseInt(parts[3].substring(2)) - 1 : 0;
        return sheet(Period.parse(parts[1]).orElseThrow(), subject, Math.clamp(n, 0, 5));
    }

    static ScoreSheet sheet(Period period, Subject subject, int n) {
        var state = n == 5 ? SheetState.NO_DATA : n == 4 ? SheetState.SAMPLE_TOO_SMALL : SheetState.SCORED;
        var shift = period.from().getMonthValue() % 3 - 1;
        var score = state == SheetState.SCORED
                ? new BigDecimal("94.61")
                        .subtract(BigDecimal.valueOf(13L * n))
                        .add(BigDecimal.valueOf(n == 2 ? 0 : shift))
                : null;
        var adjusted = score != null && n == 1 ? score.add(new BigDecimal("0.84")) : score;
        var lines = lines(score, n);
        return new ScoreSheet(
                "live:" + period.key() + ":" + subject.kind().key() + ":" + subject.key(),
                period,
                subject,
                subject.kind().region() ? "第 " + (n + 1) + " 街道" : DEPARTMENTS.get(n),
                "department",
                info(period).provisional(),
                state,
                score,
                adjusted,
                adjusted == null ? null : grade(adjusted),
                score == null ? null : n + 1,
                n == 5 ? 0 : n == 4 ? 7 : 412L - 70L * n,
                10,
                score == null ? null : score.subtract(new BigDecimal("1.02")),
                new BigDecimal(100 + 40 - 15 * n),
                RULES,
                "77ab".repeat(16),
                "0d3f".repeat(16),
                "c4e8".repeat(16),
                GalleryCity.NOW,
                lines,
                Map.of("handling.due", 412L, "handling.onTime", 391L),
                lines.stream()
                        .map(SheetLine::figure)
                        .filter(figure -> figure != null)
                        .toList(),
                adjusted == null || adjusted.equals(score)
                        ? List.of()
                        : List.of(new Adjustment(
                                "1",
                                3,
                                GalleryCity.NUMBER,
                                score,
                                adjusted,
                                new BigDecimal("0.84"),
                                "acceptor1",
                                GalleryCity.NOW)));
    }

    private static String grade(BigDecimal score) {
        int points = score.intValue();
        return points >= 90 ? "A" : points >= 75 ? "B" : points >= 60 ? "C" : points >= 40 ? "D" : "E";
    }

    private static List<SheetLine> lines(@Nullable BigDecimal score, int n) {
        var lines = new ArrayList<SheetLine>();
        if (score == null) {
            return List.of(line(
                    1, SheetLine.Kind.NO_DATA, "按期处置", new Figure("handling.onTimeRate", null, 0, 0), "40", null, "0"));
        }
        lines.add(line(
                1,
                SheetLine.Kind.WEIGHTED,
                "按期处置",
                new Figure("handling.onTimeRate", new BigDecimal("94.90"), 391, 412),
                "40",
                "94.90",
                "37.96"));
        lines.add(line(
                2,
                SheetLine.Kind.WEIGHTED,
                "处置",
                new Figure("handling.rate", new BigDecimal("98.06"), 404, 412),
                "20",
                "98.06",
                "19.61"));
        lines.add(line(
                3,
                SheetLine.Kind.WEIGHTED,
                "少返工",
                new Figure("handling.reworkRate", new BigDecimal("2.18"), 9, 412),
                "20",
                "97.82",
                "19.56"));
        lines.add(line(
                4, SheetLine.Kind.NO_DATA, "少延期", new Figure("handling.extensionRate", null, 0, 0), "10", null, "0"));
        lines.add(line(5, SheetLine.Kind.SPREAD, "无数据权重分摊", null, null, null, "8.57"));
        lines.add(line(
                6,
                SheetLine.Kind.DEDUCTION,
                "返工扣分",
                new Figure("handling.reworkCount", new BigDecimal(9), 9, 1),
                null,
                null,
                "-1.80"));
        var sum = lines.stream().map(SheetLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        lines.add(line(
                7,
                SheetLine.Kind.WEIGHTED,
                "群众满意",
                new Figure("satisfaction.mean", new BigDecimal("4.31"), 431, 100),
                "10",
                "86.20",
                score.subtract(sum).setScale(2, RoundingMode.HALF_UP).toPlainString()));
        return lines;
    }

    private static SheetLine line(
            int number,
            SheetLine.Kind kind,
            String rule,
            @Nullable Figure figure,
            @Nullable String weight,
            @Nullable String share,
            String points) {
        return new SheetLine(
                number,
                kind,
                rule,
                null,
                "考核办法第 " + (number + 3) + " 条",
                figure == null ? null : figure.indicator(),
                figure,
                weight == null ? null : new BigDecimal(weight),
                share == null ? null : new BigDecimal(share),
                new BigDecimal(points));
    }

    private static CountedCases cases(@Nullable String cursor) {
        return new CountedCases(
                IntStream.rangeClosed(1, 6)
                        .mapToObj(n -> new CountedCase(
                                GalleryCity.number(n), 1, n == 3 ? "VOID" : "CLOSED", GalleryCity.NOW, n % 3 != 0))
                        .toList(),
                cursor == null ? "next" : null);
    }

    private static List<TrendPoint> trend(Period upTo) {
        var points = new ArrayList<TrendPoint>();
        int n = 0;
        for (var period : Stream.iterate(upTo, Period::previous).limit(9).toList()) {
            var score = n == 4 ? null : new BigDecimal(93 - n * n % 17).setScale(2);
            points.addFirst(new TrendPoint(period, n == 0, score, score == null ? null : grade(score), 300 - 20L * n));
            n++;
        }
        return points;
    }

    /** Two versions of the evaluation: the one in force, and one that was tried. */
    static RuleVersions versions() {
        var versions = mock(RuleVersions.class);
        when(versions.versions("evaluation"))
                .thenReturn(List.of(version(OTHER, "edited", "按期处置率权重改为 50"), version(RULES, "shipped", "")));
        return versions;
    }

    private static RuleVersionInfo version(String hash, String origin, String note) {
        return new RuleVersionInfo(
                "evaluation", hash, origin, null, VersionState.CHECKED, "acceptor1", note, GalleryCity.NOW, null, null);
    }

    private static WhatIf whatIf(Period period, SubjectKind kind) {
        var pairs = IntStream.range(0, DEPARTMENTS.size())
                .mapToObj(n -> {
                    var subject = new Subject(kind, key(kind, n));
                    var ours = sheet(period, subject, n);
                    var theirs = n == 2 ? sheet(period, subject, 1) : ours;
                    var a = ours.score();
                    var b = theirs.score();
                    return new WhatIf.Pair(ours, theirs, a == null || b == null ? null : b.subtract(a));
                })
                .toList();
        return new WhatIf(period, kind, RULES, OTHER, pairs);
    }

    static Appeals appeals() {
        var appeals = mock(Appeals.class);
        when(appeals.ofCase(anyString())).thenReturn(all().subList(1, 2));
        when(appeals.latest(any(), any(), anyInt()))
                .thenAnswer(call -> all().stream()
                        .filter(one -> call.getArgument(1) == null || one.state() == call.getArgument(1))
                        .toList());
        when(appeals.appealable(any(), anyInt()))
                .thenReturn(List.of(
                        new Appealable(
                                GalleryCity.NUMBER,
                                1,
                                "D01",
                                GalleryCity.NOW,
                                GalleryCity.NOW.plus(Duration.ofDays(1)),
                                1),
                        new Appealable(
                                "110105202610210007",
                                2,
                                "D01",
                                GalleryCity.NOW,
                                GalleryCity.NOW.plus(Duration.ofDays(3)),
                                0)));
        when(appeals.until(anyString(), anyString())).thenReturn(Optional.of(GalleryCity.NOW.plus(Duration.ofDays(2))));
        return appeals;
    }

    private static List<Appeal> all() {
        return List.of(
                appeal(2, AppealState.OPEN, "停水抢修占道，市政无法进场，附抢修通告。", null, null),
                appeal(1, AppealState.REFUSED, "配件断货。", "情况属实，同意提交终审。", "库房有同型配件，不予豁免。"));
    }

    private static Appeal appeal(
            long id, AppealState state, String reason, @Nullable String first, @Nullable String last) {
        return new Appeal(
                id,
                GalleryCity.NUMBER,
                1,
                "D01",
                state,
                "handler1",
                reason,
                GalleryCity.NOW,
                first == null ? null : "acceptor1",
                first,
                first == null ? null : GalleryCity.NOW,
                last == null ? null : "acceptor1",
                last,
                last == null ? null : GalleryCity.NOW,
                last == null ? null : GalleryCity.NOW);
    }

    static Satisfactions satisfactions() {
        var satisfactions = mock(Satisfactions.class);
        when(satisfactions.of(anyString()))
                .thenReturn(
                        List.of(new Satisfaction(GalleryCity.NUMBER, 1, 1, true, 5, "当天就修好了，谢谢！", GalleryCity.NOW)));
        return satisfactions;
    }

    static Publications publications() {
        var publications = mock(Publications.class);
        var published = periods(PeriodKind.MONTH, 8).subList(3, 8).stream()
                .map(GalleryScores::info)
                .toList();
        when(publications.published(anyInt())).thenReturn(published);
        when(publications.of(any())).thenAnswer(call -> {
            Period period = call.getArgument(0);
            var rows = IntStream.range(0, DEPARTMENTS.size())
                    .mapToObj(n -> row(sheet(period, new Subject(SubjectKind.DEPARTMENT, "D0" + (n + 1)), n)))
                    .toList();
            var figures = List.of(
                    new Figure("handling.rate", new BigDecimal("98.11"), 5912, 6026),
                    new Figure("handling.onTimeRate", new BigDecimal("95.45"), 5752, 6026),
                    new Figure("handling.meanHours", new BigDecimal("6.20"), 1, 1),
                    new Figure("satisfaction.mean", null, 0, 0));
            return Optional.of(new Publication(period, GalleryCity.NOW, figures, rows, rows.subList(0, 2), rows));
        });
        return publications;
    }

    private static Publication.Row row(ScoreSheet sheet) {
        return new Publication.Row(
                sheet.subject().key(),
                sheet.name(),
                sheet.score(),
                sheet.grade(),
                sheet.rank(),
                sheet.sample(),
                List.of(
                        new Figure("handling.rate", sheet.score(), 1, 1),
                        new Figure("handling.onTimeRate", sheet.score(), 1, 1)));
    }
}
