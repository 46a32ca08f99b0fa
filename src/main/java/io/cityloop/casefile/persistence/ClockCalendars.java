package io.cityloop.casefile.persistence;

import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Stage;
import io.cityloop.calendar.WorkCalendar;
import io.cityloop.calendar.WorkCalendars;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * With which calendar a clock is read when the city has changed its hours. What has stopped was judged by the hours of
 * that time. A running handling deadline moves with every change. The centres' own short steps keep the hours they began
 * or went on with: their timers were told so and are not moved.
 */
@Component
class ClockCalendars {

    private final WorkCalendars calendars;

    ClockCalendars(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /** Number of the calendar in force. */
    long edition() {
        return calendars.current().edition();
    }

    /** The calendar a clock of this stage counts with. */
    WorkCalendar of(Stage stage, LimitClock clock) {
        if (stage != Stage.HANDLING && stage != Stage.TOTAL) {
            return calendars.at(toldAt(clock));
        }
        Instant stop = clock.stop();
        return stop == null ? calendars.current() : calendars.at(stop);
    }

    private static Instant toldAt(LimitClock clock) {
        Instant told = clock.start();
        if (!clock.pauses().isEmpty()) {
            Instant resumed = clock.pauses().getLast().to();
            told = resumed == null ? told : resumed;
        }
        return told;
    }
}
