package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.Indicator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every indicator, each defined once: what is divided by what. Where GB/T 30428.4 counts work that is still to be done
 * (应处置, 应结案), that is what has ended plus what is overdue and still open at the end of the period: a department
 * gains nothing by leaving late cases open.
 */
public final class IndicatorBook {

    private static final List<Indicator> ALL = Stream.of(
                    ReportIndicators.ALL, HandlingIndicators.ALL, ClosingIndicators.ALL, PostIndicators.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Indicator> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Indicator::key, Function.identity()));

    private static final Map<String, List<Indicator>> BY_SCHEME = ALL.stream()
            .flatMap(indicator -> indicator.schemes().stream())
            .distinct()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    scheme -> ALL.stream()
                            .filter(indicator -> indicator.schemes().contains(scheme))
                            .toList()));

    private static final String HASH = Sha256.of(CanonicalText.of(ALL.stream()
            .map(indicator -> List.of(
                    indicator.key(),
                    indicator.numerator().toString(),
                    indicator.denominator().toString(),
                    indicator.direction().name(),
                    indicator.unit().name()))
            .toList()));

    private IndicatorBook() {}

    /** All, in order of definition. */
    public static List<Indicator> all() {
        return ALL;
    }

    /** Those that speak of a scheme's subjects. */
    public static List<Indicator> of(String scheme) {
        return BY_SCHEME.getOrDefault(scheme, List.of());
    }

    /** The one of this key. */
    public static Optional<Indicator> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The figures of a scheme's subjects from their counters. */
    public static List<Figure> figures(String scheme, Map<String, Long> counters) {
        return of(scheme).stream().map(indicator -> indicator.of(counters)).toList();
    }

    /** SHA-256 over all definitions: a sheet says by which definitions it was made. */
    public static String hash() {
        return HASH;
    }
}
