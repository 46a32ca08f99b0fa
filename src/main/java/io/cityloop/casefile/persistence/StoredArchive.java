package io.cityloop.casefile.persistence;

import io.cityloop.calendar.ClockReading;
import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseArchive;
import io.cityloop.casefile.CaseConcluded;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.CasefileSettings;
import io.cityloop.casefile.ChainLink;
import io.cityloop.casefile.NewCase;
import io.cityloop.casefile.PastCase;
import io.cityloop.casefile.PastClock;
import io.cityloop.casefile.PastStep;
import io.cityloop.casefile.domain.CanonicalJson;
import io.cityloop.casefile.domain.NumberTemplate;
import io.cityloop.casefile.domain.SearchWords;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes cases of the past. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredArchive implements CaseArchive {

    private final CaseFileMapper cases;
    private final CaseSequenceMapper sequences;
    private final NumberTemplate template;
    private final TimelineMapper timeline;
    private final ClockMapper clocks;
    private final ClockCalendars calendars;
    private final CaseFiles found;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    StoredArchive(
            CaseFileMapper cases,
            CaseSequenceMapper sequences,
            CasefileSettings settings,
            TimelineMapper timeline,
            ClockMapper clocks,
            ClockCalendars calendars,
            CaseFiles found,
            ApplicationEventPublisher events,
            Clock clock,
            ZoneId zone) {
        this.cases = cases;
        this.sequences = sequences;
        this.template = new NumberTemplate(settings.numberTemplate());
        this.timeline = timeline;
        this.clocks = clocks;
        this.calendars = calendars;
        this.found = found;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public CaseFile takeIn(PastCase past) {
        if (past.endedAt().isAfter(clock.instant())) {
            throw new IllegalArgumentException("A case of the past ends before now, not at " + past.endedAt());
        }
        String number = number(past);
        row(number, past);
        chain(number, past);
        clocks(number, past);
        events.publishEvent(new CaseConcluded(number, 1, past.outcome(), past.endedAt()));
        return found.find(number).orElseThrow();
    }

    private String number(PastCase past) {
        String given = past.report().number();
        if (given != null) {
            return given;
        }
        String region = past.report().place().district();
        LocalDate day = LocalDate.ofInstant(past.openedAt(), zone);
        sequences.advance(region + "/" + day);
        return template.number(region, day, sequences.drawn());
    }

    private void row(String number, PastCase past) {
        NewCase report = past.report();
        Instant opened = past.openedAt();
        cases.insert(number, report, ReporterRow.phoneTail(report.reporter()), CaseTimeline.ORIGIN, opened);
        cases.insertWords(number, SearchWords.index(report.description() + " " + report.address()));
        cases.insertRound(number, 1, opened);
        cases.endRound(number, 1, past.outcome(), past.endedAt());
        List<String> others =
                past.dispatch() == null ? List.of() : past.dispatch().coDepartments();
        cases.settlePast(number, past, String.join(",", others), dispatchedAt(past));
        if (past.dispatch() != null) {
            cases.putPart(number, past.dispatch().leadDepartment(), "LEAD", opened);
            others.forEach(code -> cases.putPart(number, code, "CO", opened));
        }
    }

    /** The department's clock began when it got the case. */
    private static @Nullable Instant dispatchedAt(PastCase past) {
        return past.clocks().stream()
                .filter(one -> one.stage() == Stage.HANDLING)
                .map(one -> one.clock().start())
                .findFirst()
                .orElse(null);
    }

    private void chain(String number, PastCase past) {
        List<PastStep> steps = new ArrayList<>(past.steps());
        steps.add(new PastStep(
                past.endedAt(),
                Actor.system(),
                "concluded",
                Map.of("status", past.outcome().name()),
                null));
        List<TimelineRow> rows = new ArrayList<>();
        String previous = CaseTimeline.ORIGIN;
        for (PastStep step : steps) {
            TimelineRow row = TimelineRow.of(link(number, previous, rows.size() + 1, step));
            rows.add(row);
            previous = row.hash();
        }
        timeline.insertAll(rows);
        timeline.moveHead(number, rows.size(), previous);
    }

    private static ChainLink link(String number, String previous, int seq, PastStep step) {
        Role role = step.actor().role();
        return new ChainLink(
                previous,
                number,
                seq,
                1,
                step.at().truncatedTo(ChronoUnit.MILLIS),
                step.actor().username(),
                step.actor().name(),
                role == null ? null : role.key(),
                step.actor().organisation(),
                step.action(),
                CanonicalJson.write(step.details()),
                step.reason());
    }

    private void clocks(String number, PastCase past) {
        List<ClockRow> rows = new ArrayList<>();
        for (PastClock one : past.clocks()) {
            LimitClock read = one.clock();
            if (read.pauses().isEmpty()) {
                rows.add(row(0, number, one));
                continue;
            }
            write(rows);
            rows.clear();
            NewClock fresh = new NewClock(
                    number,
                    1,
                    one.stage(),
                    one.department(),
                    read.start(),
                    read.limit().text());
            clocks.insert(fresh);
            read.pauses().forEach(pause -> clocks.insertPause(new PauseRow(fresh.id(), pause.from(), pause.to())));
            ClockRow row = row(fresh.id(), number, one);
            clocks.save(
                    row.id(), row.warnAt(), row.dueAt(), row.stoppedAt(), row.provisional(), calendars.edition(), true);
            if (row.warnedAt() != null) {
                clocks.markWarned(row.id(), row.warnedAt());
            }
            if (row.overdueAt() != null) {
                clocks.markOverdue(row.id(), row.overdueAt());
            }
        }
        write(rows);
    }

    private void write(List<ClockRow> rows) {
        if (!rows.isEmpty()) {
            clocks.insertStopped(rows, calendars.edition());
        }
    }

    /** Warned and overdue when the calendar says so, at the moments at which a timer would have. */
    private ClockRow row(long id, String number, PastClock past) {
        LimitClock read = past.clock();
        Instant stop = Objects.requireNonNull(read.stop());
        ClockReading reading = calendars.of(past.stage(), read).read(read, stop);
        return new ClockRow(
                id,
                number,
                1,
                past.stage(),
                past.department(),
                read.start(),
                read.limit().text(),
                reading.warnAt(),
                reading.dueAt(),
                stop,
                reading.warnAt().isAfter(stop) ? null : reading.warnAt(),
                reading.overdue() ? reading.dueAt() : null,
                reading.provisional());
    }
}
