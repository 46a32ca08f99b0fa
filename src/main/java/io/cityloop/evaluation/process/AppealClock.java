package io.cityloop.evaluation.process;

import io.cityloop.calendar.Deadline;
import io.cityloop.calendar.WorkCalendars;
import io.cityloop.evaluation.EvaluationSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The deadlines of appeals, by the working calendar. */
@Component
class AppealClock {

    private final WorkCalendars calendars;
    private final EvaluationSettings settings;
    private final Clock clock;

    AppealClock(WorkCalendars calendars, EvaluationSettings settings, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when may be appealed, counted from this moment. */
    Instant until(Instant from) {
        return calendars.current().deadline(from, settings.appealWithin()).dueAt();
    }

    /** A moment for which the time for appeals is over now, as it is for all before it. */
    Instant past() {
        Instant now = clock.instant();
        Instant from = now;
        while (!until(from).isBefore(now)) {
            from = from.minus(1, ChronoUnit.DAYS);
        }
        return from;
    }

    /** What a reviewer has from now on: {@code warnAt} and {@code dueAt}. */
    Map<String, String> review() {
        Deadline deadline = calendars.current().deadline(clock.instant(), settings.appealReview());
        return Map.of(
                "warnAt",
                deadline.warnAt().toString(),
                "dueAt",
                deadline.dueAt().toString());
    }
}
