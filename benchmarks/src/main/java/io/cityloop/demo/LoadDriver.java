package io.cityloop.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Whole loops over the HTTP API of a running CityLoop with a demo city. Closed: so many people at once, each beginning
 * the next case when theirs has closed. Open: reports arrive at given rates whether or not the last were answered, which
 * is how a city's reports arrive.
 *
 * <pre>
 * --at=http://127.0.0.1:8080 --closed=16 --seconds=120          so many loops at once
 * --at=http://127.0.0.1:8080 --open=1x30,15x60,1x30,25x60       rate x seconds, one after the other
 * --warm=60 (seconds before, not counted)  --pid=N (application, for CPU seconds)  --report=file.md
 * </pre>
 *
 * The password comes from {@code CITYLOOP_DEMO_PASSWORD}.
 */
public final class LoadDriver {

    private final LoadApi api;
    private final Crowd crowd;
    private final Town town;
    private final long pid;
    private final StringBuilder report = new StringBuilder();
    private final AtomicInteger numbers = new AtomicInteger(LoopWalk.someNumber());

    private LoadDriver(URI at, String password, long pid) {
        this.api = new LoadApi(at);
        this.crowd = new Crowd(api, password);
        this.town = new Town(api, new ApiClient(at));
        this.pid = pid;
    }

    /** Runs what the arguments say and prints a Markdown report; 1 when more than one step in a hundred failed. */
    public static void main(String[] args) throws IOException {
        String password = Optional.ofNullable(System.getenv("CITYLOOP_DEMO_PASSWORD"))
                .orElseThrow(() -> new IllegalArgumentException("set CITYLOOP_DEMO_PASSWORD"));
        var driver = new LoadDriver(
                URI.create(value(args, "at").orElse("http://127.0.0.1:8080")),
                password,
                value(args, "pid").map(Long::parseLong).orElse(-1L));
        int warm = number(args, "warm", 30);
        if (warm > 0) {
            driver.closed("warm-up", number(args, "closed", 8), Duration.ofSeconds(warm));
            driver.report.setLength(0);
        }
        boolean well = value(args, "open").isPresent()
                ? driver.open(value(args, "open").orElseThrow())
                : driver.closed("closed", number(args, "closed", 8), Duration.ofSeconds(number(args, "seconds", 60)));
        System.out.println(driver.report);
        var file = value(args, "report");
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), driver.report);
        }
        System.exit(well ? 0 : 1);
    }

    private boolean closed(String name, int people, Duration length) {
        var samples = new Samples();
        var cpu = CpuTime.of(pid);
        long begun = System.nanoTime();
        long end = begun + length.toNanos();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < people; person++) {
                executor.submit(() -> {
                    while (System.nanoTime() < end) {
                        walk(samples, System.nanoTime());
                    }
                });
            }
        }
        write(name + ", " + people + " loops at once", samples, System.nanoTime() - begun, cpu);
        return samples.failed() * 100 <= samples.steps();
    }

    /** Each part with its own figures; cases begun in a part count there, however long they take. */
    private boolean open(String parts) {
        boolean well = true;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long at = System.nanoTime();
            var all = new ArrayList<Samples>();
            var names = new ArrayList<String>();
            var cpu = CpuTime.of(pid);
            long begun = at;
            for (String part : parts.split(",")) {
                double rate = Double.parseDouble(part.split("x")[0]);
                long end = at
                        + Duration.ofSeconds(Long.parseLong(part.split("x")[1])).toNanos();
                var samples = new Samples();
                all.add(samples);
                names.add(part);
                for (; at < end; at += (long) (1_000_000_000L / rate)) {
                    long due = at;
                    LockSupport.parkNanos(due - System.nanoTime());
                    executor.submit(() -> walk(samples, due));
                }
            }
            executor.shutdown();
            while (!executor.isTerminated()) {
                LockSupport.parkNanos(50_000_000L);
            }
            for (int i = 0; i < all.size(); i++) {
                write("open " + names.get(i), all.get(i), System.nanoTime() - begun, Map.of());
                well &= all.get(i).failed() * 100 <= all.get(i).steps();
            }
            report.append("CPU seconds of the whole run: ").append(used(cpu)).append('\n');
        }
        return well;
    }

    private void walk(Samples samples, long due) {
        try {
            new LoopWalk(api, crowd, town, samples).walk(numbers.getAndIncrement(), due);
        } catch (RuntimeException broken) {
            samples.failure(broken.toString());
        }
    }

    private void write(String name, Samples samples, long nanos, Map<String, Double> cpu) {
        double seconds = nanos / 1e9;
        report.append(String.format(
                "%n### %s%n%n%s: %.1f s, %d loops (%.2f a second), %d user steps (%.1f a second), %d failures%n%n",
                name,
                Instant.now(),
                seconds,
                samples.loops(),
                samples.loops() / seconds,
                samples.steps(),
                samples.steps() / seconds,
                samples.failed()));
        report.append(samples.table());
        if (!cpu.isEmpty()) {
            var used = used(cpu);
            report.append("\nCPU seconds: ").append(used);
            double all = used.values().stream().mapToDouble(Double::doubleValue).sum();
            report.append(String.format("; %.0f ms a loop%n", 1000 * all / Math.max(1, samples.loops())));
        }
    }

    private Map<String, Double> used(Map<String, Double> since) {
        var now = CpuTime.of(pid);
        now.replaceAll((program, seconds) -> Math.round((seconds - since.getOrDefault(program, 0.0)) * 10) / 10.0);
        return now;
    }

    private static int number(String[] args, String option, int otherwise) {
        return value(args, option).map(Integer::parseInt).orElse(otherwise);
    }

    private static Optional<String> value(String[] args, String option) {
        String prefix = "--" + option + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
