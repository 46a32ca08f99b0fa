package io.cityloop.demo.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a rehearsal did; safe for many threads. */
public final class Tally {
    private final Map<Plot, Map<String, Integer>> ends = new EnumMap<>(Plot.class);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> troubles = new TreeMap<>();
    private final List<Long> stepMillis = new ArrayList<>();

    /** A user step was accepted by the server after the given time. */
    public synchronized void step(String elementId, String outcome, Duration took) {
        outcomes.merge(elementId.replace("userTask_", "") + " → " + outcome, 1, Integer::sum);
        stepMillis.add(took.toMillis());
    }

    /** Something the server refused or that did not arrive. */
    public synchronized void trouble(String what) {
        troubles.merge(what, 1, Integer::sum);
    }

    /** A case of a plot ended, or was left, in a status. */
    public synchronized void end(Plot plot, String status) {
        ends.computeIfAbsent(plot, key -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    /** How many cases ended where their plot says. */
    public synchronized int asExpected() {
        return ends.entrySet().stream()
                .mapToInt(entry -> entry.getValue().getOrDefault(entry.getKey().expectedEnd(), 0))
                .sum();
    }

    /** How many cases were counted at all. */
    public synchronized int cases() {
        return ends.values().stream()
                .flatMap(m -> m.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The table a person reads: one row a plot, then the outcomes chosen, then the troubles. */
    public synchronized String table(Duration took) {
        StringBuilder out = new StringBuilder();
        out.append("plot                        cases  ended as expected  where\n");
        ends.forEach((plot, statuses) -> out.append(String.format(
                "%-26s %6d %18d  %s%n",
                plot.name(),
                statuses.values().stream().mapToInt(Integer::intValue).sum(),
                statuses.getOrDefault(plot.expectedEnd(), 0),
                statuses)));
        out.append(String.format(
                "total %d, as expected %d, in %.1f s%n", cases(), asExpected(), took.toMillis() / 1000.0));
        out.append(String.format(
                "user steps %d (%.1f a second), p50 %d ms, p95 %d ms, p99 %d ms%n",
                stepMillis.size(),
                stepMillis.size() * 1000.0 / Math.max(1, took.toMillis()),
                percentile(50),
                percentile(95),
                percentile(99)));
        outcomes.forEach((outcome, count) -> out.append(String.format("  %-48s %6d%n", outcome, count)));
        if (troubles.isEmpty()) {
            out.append("troubles: none\n");
        } else {
            out.append("troubles:\n");
            troubles.forEach((what, count) -> out.append(String.format("  %6d × %s%n", count, what)));
        }
        return out.toString();
    }

    private long percentile(int p) {
        if (stepMillis.isEmpty()) {
            return 0;
        }
        List<Long> sorted = new ArrayList<>(stepMillis);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * p / 100));
    }
}
