package io.cityloop.demo;

import io.cityloop.calendar.WorkCalendars;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodKind;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The evaluator computes and publishes what is over: two months, and the last working day. */
@Component
@DemoOnly
class DemoScores implements DemoPart {

    private final DemoSettings settings;
    private final Evaluations evaluations;
    private final People people;
    private final WorkCalendars calendars;
    private final ZoneId zone;
    private final Clock clock;

    DemoScores(
            DemoSettings settings,
            Evaluations evaluations,
            People people,
            WorkCalendars calendars,
            ZoneId zone,
            Clock clock) {
        this.settings = settings;
        this.evaluations = evaluations;
        this.people = people;
        this.calendars = calendars;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public void seed() {
        if (!settings.history()) {
            return;
        }
        Person evaluator = people.find("evaluator1").orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Period last = Period.of(PeriodKind.MONTH, today).previous();
        Period day = Period.of(PeriodKind.DAY, DemoHistory.busyDay(calendars.current(), today));
        for (Period period : List.of(last.previous(), last, day)) {
            evaluations.compute(evaluator, period);
            evaluations.publish(evaluator, period);
        }
    }
}
