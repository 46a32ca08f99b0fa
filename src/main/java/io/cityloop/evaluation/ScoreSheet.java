package io.cityloop.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a subject did in a period, and why.
 *
 * @param id number of a stored sheet, or {@code live:period:kind:key} of running figures
 * @param name of the subject, for people
 * @param provisional running figures that are not stored and may change
 * @param score sum of the lines, two decimals; null unless {@link SheetState#SCORED}
 * @param adjusted the score with logged adjustments; equal to the score when there are none
 * @param grade A to E
 * @param rank 1 for the best of its kind; equal scores share a rank
 * @param sample how many cases stand behind it
 * @param minimumSample what the scheme demands
 * @param loadAdjusted the score drawn towards the mean of its kind, the more so the fewer cases stand behind it
 * @param load its share of the mean number of cases of its kind, percent
 * @param ruleVersion SHA-256 of the rules
 * @param definitions SHA-256 of the definitions of indicators
 * @param factsHash SHA-256 of the canonical facts
 * @param hash SHA-256 of the canonical sheet
 * @param asOf facts known until then were counted
 * @param facts the counters it was computed from
 * @param figures every indicator of the scheme, scored or not
 */
public record ScoreSheet(
        String id,
        Period period,
        Subject subject,
        String name,
        String scheme,
        boolean provisional,
        SheetState state,
        @Nullable BigDecimal score,
        @Nullable BigDecimal adjusted,
        @Nullable String grade,
        @Nullable Integer rank,
        long sample,
        long minimumSample,
        @Nullable BigDecimal loadAdjusted,
        @Nullable BigDecimal load,
        String ruleVersion,
        String definitions,
        String factsHash,
        String hash,
        Instant asOf,
        List<SheetLine> lines,
        Map<String, Long> facts,
        List<Figure> figures,
        List<Adjustment> adjustments) {

    /** Copies the collections. */
    public ScoreSheet {
        lines = List.copyOf(lines);
        facts = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facts));
        figures = List.copyOf(figures);
        adjustments = List.copyOf(adjustments);
    }

    /** The same sheet with its place among its kind. */
    public ScoreSheet placed(
            @Nullable Integer itsRank, @Nullable BigDecimal itsLoadAdjusted, @Nullable BigDecimal itsLoad) {
        return new ScoreSheet(
                id,
                period,
                subject,
                name,
                scheme,
                provisional,
                state,
                score,
                adjusted,
                grade,
                itsRank,
                sample,
                minimumSample,
                itsLoadAdjusted,
                itsLoad,
                ruleVersion,
                definitions,
                factsHash,
                hash,
                asOf,
                lines,
                facts,
                figures,
                adjustments);
    }

    /** The figure of an indicator; null when the scheme does not know it. */
    public @Nullable Figure figure(String indicator) {
        return figures.stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .findFirst()
                .orElse(null);
    }
}
