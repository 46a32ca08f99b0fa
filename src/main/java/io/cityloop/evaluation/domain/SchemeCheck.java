package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a scheme's tables; every finding names the row. */
public final class SchemeCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SchemeCheck() {}

    /** What is wrong, for people who know the tables; empty when nothing is. */
    public static List<String> faults(String scheme, List<Verdict> verdicts) {
        List<String> faults = new ArrayList<>();
        List<SchemeRow> rows = all(verdicts, SchemeRow.class);
        if (rows.size() != 1) {
            faults.add("方案“" + scheme + "”在 evaluation-schemes.csv 中应有一行，实有 " + rows.size() + " 行");
        }
        rows.forEach(row -> count(row.row(), row.sample(), faults));
        Map<String, List<Band>> byIndicator = all(verdicts, Band.class).stream()
                .collect(Collectors.groupingBy(Band::indicator, LinkedHashMap::new, Collectors.toList()));
        byIndicator.forEach((indicator, bands) -> bands(indicator, bands, faults));
        weights(scheme, byIndicator, faults);
        all(verdicts, Deduction.class).forEach(deduction -> deduction(deduction, faults));
        List<GradeBand> grades = all(verdicts, GradeBand.class);
        if (grades.isEmpty()) {
            faults.add("没有等级：evaluation-grades.csv");
        } else {
            cover(grades, GradeBand::row, GradeBand::from, GradeBand::below, BigDecimal.ZERO, HUNDRED, faults);
        }
        return faults;
    }

    static <T extends Verdict> List<T> all(List<Verdict> verdicts, Class<T> type) {
        return verdicts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static void weights(String scheme, Map<String, List<Band>> byIndicator, List<String> faults) {
        BigDecimal sum = byIndicator.values().stream()
                .map(bands -> bands.getFirst().weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            String last = byIndicator.values().stream()
                    .map(bands -> bands.getLast().row())
                    .reduce((one, other) -> other)
                    .orElse("（没有行）");
            faults.add("方案“" + scheme + "”的权重合计为 " + sum.toPlainString() + "，应为 100；最后一行：" + last);
        }
    }

    private static void bands(String key, List<Band> bands, List<String> faults) {
        Indicator indicator = IndicatorBook.find(key).orElse(null);
        if (indicator == null) {
            faults.add("行“" + bands.getFirst().row() + "”：没有指标 " + key);
            return;
        }
        BigDecimal weight = bands.getFirst().weight();
        bands.stream()
                .filter(band -> band.weight().compareTo(weight) != 0)
                .forEach(band -> faults.add("行“" + band.row() + "”：同一指标 " + key + " 的权重不一致"));
        bands.stream()
                .filter(band -> band.weight().signum() <= 0)
                .forEach(band -> faults.add("行“" + band.row() + "”：权重应大于 0"));
        boolean percent = indicator.unit() == Indicator.Unit.PERCENT;
        cover(bands, Band::row, Band::from, Band::below, BigDecimal.ZERO, percent ? HUNDRED : null, faults);
    }

    private static void deduction(Deduction deduction, List<String> faults) {
        count(deduction.row(), deduction.indicator(), faults);
        if (deduction.each().signum() <= 0 || deduction.atMost().signum() <= 0) {
            faults.add("行“" + deduction.row() + "”：扣分和上限应大于 0");
        }
    }

    private static void count(String row, String key, List<String> faults) {
        if (IndicatorBook.find(key)
                .filter(found -> found.unit() == Indicator.Unit.COUNT)
                .isEmpty()) {
            faults.add("行“" + row + "”：没有计数指标 " + key);
        }
    }

    /** From the lowest to the highest value, without hole and without overlap. */
    private static <T> void cover(
            List<T> bands,
            Function<T, String> row,
            Function<T, @Nullable BigDecimal> from,
            Function<T, @Nullable BigDecimal> below,
            BigDecimal lowest,
            @Nullable BigDecimal highest,
            List<String> faults) {
        List<T> sorted = bands.stream()
                .sorted(Comparator.comparing(from, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())))
                .toList();
        BigDecimal start = from.apply(sorted.getFirst());
        if (start != null && start.compareTo(lowest) > 0) {
            faults.add("行“" + row.apply(sorted.getFirst()) + "”：" + lowest + " 到 " + start + " 之间没有档次");
        }
        for (int i = 1; i < sorted.size(); i++) {
            String name = "行“" + row.apply(sorted.get(i)) + "”：";
            BigDecimal end = below.apply(sorted.get(i - 1));
            BigDecimal next = from.apply(sorted.get(i));
            if (end == null || next == null || next.compareTo(end) < 0) {
                faults.add(name + "与行“" + row.apply(sorted.get(i - 1)) + "”重叠");
            } else if (next.compareTo(end) > 0) {
                faults.add(name + end + " 到 " + next + " 之间没有档次");
            }
        }
        BigDecimal end = below.apply(sorted.getLast());
        if (end != null && (highest == null || end.compareTo(highest) <= 0)) {
            faults.add("行“" + row.apply(sorted.getLast()) + "”：" + end + " 以上没有档次");
        }
        sorted.stream()
                .filter(band -> empty(from.apply(band), below.apply(band)))
                .forEach(band -> faults.add("行“" + row.apply(band) + "”：下限不低于上限"));
    }

    private static boolean empty(@Nullable BigDecimal from, @Nullable BigDecimal below) {
        return from != null && below != null && Objects.requireNonNull(from).compareTo(below) >= 0;
    }
}
