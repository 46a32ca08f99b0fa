package io.cityloop.benchmarks;

import io.cityloop.calendar.CalendarRules;
import io.cityloop.calendar.ClockReading;
import io.cityloop.calendar.Deadline;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.WorkCalendar;
import io.cityloop.calendar.domain.ShippedNotices;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Deadlines a second on one core, from random instants over a calendar of ten years. The bar is one million. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@Threads(1)
public class CalendarBenchmark {

    private static final int STARTS = 1 << 16;
    private static final String[] LIMITS = {"4工作时", "1工作日", "5工作日", "15工作日", "2紧急工作时", "种植季节15工作日"};

    private WorkCalendar calendar;
    private long[] millis;
    private Instant[] instants;
    private Limit[] limits;
    private LimitClock[] clocks;
    private int next;

    /** Lays out the calendar 2020 to 2029 and draws the starts from 2020 to 2027. */
    @Setup
    public void layOut() {
        CalendarRules standard = CalendarRules.standard();
        calendar = WorkCalendar.of(
                new CalendarRules(
                        standard.zone(), standard.hours(), standard.seasons(), 2020, 2029, standard.warnPercent()),
                ShippedNotices.all());
        Random random = new Random(42);
        long first = Instant.parse("2020-01-02T00:00:00Z").toEpochMilli();
        long last = Instant.parse("2027-12-31T00:00:00Z").toEpochMilli();
        millis = random.longs(STARTS, first, last).toArray();
        instants = new Instant[STARTS];
        limits = new Limit[STARTS];
        clocks = new LimitClock[STARTS];
        for (int i = 0; i < STARTS; i++) {
            instants[i] = Instant.ofEpochMilli(millis[i]);
            limits[i] = Limit.parse(LIMITS[random.nextInt(LIMITS.length)]);
            clocks[i] = LimitClock.started(instants[i], limits[i])
                    .paused(instants[i].plusSeconds(3_600))
                    .resumed(instants[i].plusSeconds(90_000));
        }
    }

    /** The instant alone. */
    @Benchmark
    public long dueAt() {
        int i = next++ & (STARTS - 1);
        return calendar.dueAt(millis[i], limits[i]);
    }

    /** Due, warning, provisional mark, and a derivation that is written when somebody asks. */
    @Benchmark
    public Deadline deadline() {
        int i = next++ & (STARTS - 1);
        return calendar.deadline(instants[i], limits[i]);
    }

    /** A clock with one pause read two days after its start. */
    @Benchmark
    public ClockReading readClock() {
        int i = next++ & (STARTS - 1);
        return calendar.read(clocks[i], instants[i].plusSeconds(172_800));
    }

    /** A deadline whose derivation is written out. */
    @Benchmark
    public int derivation() {
        int i = next++ & (STARTS - 1);
        return calendar.deadline(instants[i], limits[i]).derivation().size();
    }
}
