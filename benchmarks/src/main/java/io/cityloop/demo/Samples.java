package io.cityloop.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What was measured, in microseconds, by name; and what went wrong. Safe for many threads. */
final class Samples {

    private static final long LONGEST_MICROS = 600_000_000L;

    private final Map<String, Histogram> times = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final LongAdder loops = new LongAdder();
    private final LongAdder steps = new LongAdder();

    void time(String what, long nanos) {
        times.computeIfAbsent(what, name -> new ConcurrentHistogram(LONGEST_MICROS, 3))
                .recordValue(Math.min(LONGEST_MICROS, nanos / 1000));
    }

    void step() {
        steps.increment();
    }

    void loop() {
        loops.increment();
    }

    void failure(String what) {
        failures.computeIfAbsent(what, name -> new LongAdder()).increment();
    }

    long loops() {
        return loops.sum();
    }

    long steps() {
        return steps.sum();
    }

    long failed() {
        return failures.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** A Markdown table: how often, and p50, p95, p99 and the longest, in milliseconds. */
    String table() {
        var out =
                new StringBuilder("| what | n | p50 ms | p95 ms | p99 ms | max ms |\n|---|---:|---:|---:|---:|---:|\n");
        new TreeMap<>(times)
                .forEach((what, all) -> out.append(String.format(
                        "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                        what,
                        all.getTotalCount(),
                        all.getValueAtPercentile(50) / 1000.0,
                        all.getValueAtPercentile(95) / 1000.0,
                        all.getValueAtPercentile(99) / 1000.0,
                        all.getMaxValue() / 1000.0)));
        new TreeMap<>(failures)
                .forEach(
                        (what, count) -> out.append(String.format("| failed: %s | %d | | | | |%n", what, count.sum())));
        return out.toString();
    }
}
