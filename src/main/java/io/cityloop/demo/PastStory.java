package io.cityloop.demo;

import io.cityloop.calendar.ClockReading;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Pause;
import io.cityloop.calendar.Stage;
import io.cityloop.calendar.WorkCalendar;
import io.cityloop.casefile.PastClock;
import io.cityloop.casefile.PastStep;
import io.cityloop.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A case of the past while it is made up: a moment that moves on, what is done at it, and the clocks that run. */
final class PastStory {

    private final WorkCalendar calendar;
    private final Random random;
    private final List<PastStep> steps = new ArrayList<>();
    private final List<PastClock> clocks = new ArrayList<>();
    private final List<Pause> still = new ArrayList<>();
    private Instant now;
    private Instant handedOver = Instant.EPOCH;

    PastStory(Instant begin, WorkCalendar calendar, Random random) {
        this.now = begin.truncatedTo(ChronoUnit.MILLIS);
        this.calendar = calendar;
        this.random = random;
    }

    Instant now() {
        return now;
    }

    List<PastStep> steps() {
        return steps;
    }

    List<PastClock> clocks() {
        return clocks;
    }

    void does(Actor actor, String action, Map<String, ?> details, @Nullable String reason) {
        steps.add(new PastStep(now, actor, action, details, reason));
    }

    /** So many seconds pass, give or take a half. */
    void waits(int seconds) {
        now = now.plusSeconds(seconds / 2 + random.nextInt(seconds));
    }

    void at(Instant moment) {
        now = moment;
    }

    /** A step of a centre with its clock, from arriving to the moment it is done. */
    void stage(Stage stage, Limit limit, double lateChance) {
        Instant begun = now;
        now = done(begun, limit, limit.length(), lateChance);
        stopped(stage, null, limit, begun, List.of());
    }

    /** A clock that stops now. */
    void stopped(Stage stage, @Nullable String department, Limit limit, Instant begun, List<Pause> pauses) {
        clocks.add(new PastClock(stage, department, new LimitClock(begun, limit, pauses, now)));
    }

    /** The department has it from now on. */
    void handlingBegins() {
        handedOver = now;
    }

    /** The department's clock did not run. */
    void stoodStill(Pause pause) {
        still.add(pause);
    }

    /** The department works as long as it does: inside of what is left, or longer. */
    void works(Limit limit, double lateChance) {
        ClockReading reading = calendar.read(new LimitClock(handedOver, limit, still, null), now);
        Duration left = reading.remaining();
        now = left.isPositive() ? done(now, limit, left, lateChance) : done(now, limit, limit.length(), 0);
    }

    /** The department's clock stops, when it handed its work over. */
    void handlingEnds(String department, Limit limit, Instant at) {
        clocks.add(new PastClock(Stage.HANDLING, department, new LimitClock(handedOver, limit, still, at)));
    }

    /** When work on what is left of a limit ends: well inside of it, or some way after. */
    Instant done(Instant begun, Limit limit, Duration left, double lateChance) {
        if (random.nextDouble() >= lateChance) {
            return calendar.resume(begun, limit, share(left, 30 + random.nextInt(60)))
                    .dueAt();
        }
        Instant due = calendar.resume(begun, limit, left).dueAt();
        Duration more = share(limit.length(), 10 + random.nextInt(50));
        return calendar.resume(due, limit, more).dueAt().plusSeconds(30);
    }

    private static Duration share(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }
}
