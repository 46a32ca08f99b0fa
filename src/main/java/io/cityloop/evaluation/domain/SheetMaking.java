package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.SheetState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the rules said into the lines of a sheet. Points have two decimals, each line is rounded half up for
 * itself, and the score is the sum of the lines: nothing is rounded afterwards.
 */
public final class SheetMaking {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final List<Verdict> verdicts;
    private final List<SheetLine> lines = new ArrayList<>();

    private SheetMaking(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /** A sheet that has not been put into a period yet. */
    public record Made(
            SheetState state,
            @Nullable BigDecimal score,
            @Nullable String grade,
            long sample,
            long minimum,
            List<SheetLine> lines) {}

    /**
     * The lines and what they come to.
     *
     * @param verdicts what the rules said about the figures
     */
    public static Made make(List<Verdict> verdicts, List<Figure> figures) {
        return new SheetMaking(verdicts).make(figures);
    }

    private Made make(List<Figure> figures) {
        SchemeRow scheme = SchemeCheck.all(verdicts, SchemeRow.class).getFirst();
        long sample = figures.stream()
                .filter(figure -> figure.indicator().equals(scheme.sample()))
                .mapToLong(Figure::numerator)
                .findFirst()
                .orElse(0);
        BigDecimal withData = weightedLines();
        if (withData.signum() == 0) {
            return new Made(SheetState.NO_DATA, null, null, sample, scheme.minimum(), List.copyOf(lines));
        }
        spread(withData);
        deductions();
        bound();
        if (sample < scheme.minimum()) {
            return new Made(SheetState.SAMPLE_TOO_SMALL, null, null, sample, scheme.minimum(), List.copyOf(lines));
        }
        BigDecimal score = sum();
        String grade = SchemeCheck.all(verdicts, GradeBand.class).stream()
                .filter(band -> band.holds(score))
                .map(GradeBand::grade)
                .findFirst()
                .orElseThrow();
        return new Made(SheetState.SCORED, score, grade, sample, scheme.minimum(), List.copyOf(lines));
    }

    /** In the order of the tables; returns the weight of the lines that have data. */
    private BigDecimal weightedLines() {
        Map<String, Award> awards = new LinkedHashMap<>();
        SchemeCheck.all(verdicts, Award.class)
                .forEach(award -> awards.put(award.band().indicator(), award));
        Map<String, Missing> missing = new LinkedHashMap<>();
        SchemeCheck.all(verdicts, Missing.class)
                .forEach(none -> missing.merge(
                        none.band().indicator(),
                        none,
                        (one, other) -> one.band().row().compareTo(other.band().row()) <= 0 ? one : other));
        BigDecimal withData = BigDecimal.ZERO;
        for (String indicator : SchemeOrder.indicators(verdicts)) {
            Award award = awards.get(indicator);
            if (award != null) {
                award(award);
                withData = withData.add(award.band().weight());
            } else {
                none(missing.get(indicator));
            }
        }
        return withData;
    }

    private void award(Award award) {
        Band band = award.band();
        BigDecimal value = java.util.Objects.requireNonNull(award.figure().value());
        BigDecimal share = band.share(value);
        BigDecimal points = band.weight().multiply(share).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        add(SheetLine.Kind.WEIGHTED, band, award.figure(), share, points);
    }

    private void none(@Nullable Missing none) {
        if (none != null) {
            add(SheetLine.Kind.NO_DATA, none.band(), none.figure(), null, ZERO);
        }
    }

    private void add(SheetLine.Kind kind, Band band, Figure figure, @Nullable BigDecimal share, BigDecimal points) {
        lines.add(new SheetLine(
                lines.size() + 1,
                kind,
                band.row(),
                band.english(),
                band.basis(),
                band.indicator(),
                figure,
                band.weight(),
                share,
                points));
    }

    /** What cannot be judged is judged like the rest: the lines with data are stretched to 100. */
    private void spread(BigDecimal withData) {
        if (withData.compareTo(HUNDRED) < 0) {
            BigDecimal earned = sum();
            BigDecimal stretched = earned.multiply(HUNDRED).divide(withData, 2, RoundingMode.HALF_UP);
            balance(
                    SheetLine.Kind.SPREAD,
                    "无数据指标的权重按其余指标得分率分摊",
                    "Weight of indicators without data, at the rate of the others",
                    stretched.subtract(earned));
        }
    }

    private void deductions() {
        for (Loss loss : SchemeOrder.losses(verdicts)) {
            Deduction deduction = loss.deduction();
            lines.add(new SheetLine(
                    lines.size() + 1,
                    SheetLine.Kind.DEDUCTION,
                    deduction.row(),
                    deduction.english(),
                    deduction.basis(),
                    deduction.indicator(),
                    loss.figure(),
                    null,
                    null,
                    deduction.cost(loss.figure().numerator()).negate()));
        }
    }

    private void bound() {
        BigDecimal sum = sum();
        BigDecimal within = sum.max(ZERO).min(HUNDRED);
        if (within.compareTo(sum) != 0) {
            balance(SheetLine.Kind.BOUND, "总分不低于 0、不高于 100", "Not below 0, not above 100", within.subtract(sum));
        }
    }

    private void balance(SheetLine.Kind kind, String rule, String english, BigDecimal points) {
        lines.add(
                new SheetLine(lines.size() + 1, kind, rule, english, null, null, null, null, null, points.setScale(2)));
    }

    private BigDecimal sum() {
        return lines.stream().map(SheetLine::points).reduce(ZERO, BigDecimal::add);
    }
}
