package io.cityloop.casefile.persistence;

import io.cityloop.calendar.ClockReading;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.LimitChange;
import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Pause;
import io.cityloop.calendar.Stage;
import io.cityloop.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads clocks with their pauses and granted time, and writes them back with the deadline they then have. */
@Component
class ClockStore {

    private final ClockMapper mapper;
    private final ClockCalendars calendars;

    ClockStore(ClockMapper mapper, ClockCalendars calendars) {
        this.mapper = mapper;
        this.calendars = calendars;
    }

    /** All clocks of a case, in order of beginning. */
    List<KeptClock> ofCase(String caseNumber) {
        List<ClockRow> rows = mapper.ofCase(caseNumber);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<PauseRow>> pauses =
                mapper.pauses(caseNumber).stream().collect(Collectors.groupingBy(PauseRow::clockId));
        Map<Long, List<ChangeRow>> changes =
                mapper.changes(caseNumber).stream().collect(Collectors.groupingBy(ChangeRow::clockId));
        return rows.stream()
                .map(row -> new KeptClock(
                        row,
                        clock(
                                row,
                                pauses.getOrDefault(row.id(), List.of()),
                                changes.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    private static @Nullable LimitClock clock(ClockRow row, List<PauseRow> pauses, List<ChangeRow> changes) {
        String limit = row.limitText();
        if (limit == null) {
            return null;
        }
        return new LimitClock(
                row.startedAt(),
                Limit.parse(limit),
                pauses.stream()
                        .map(pause -> new Pause(pause.fromAt(), pause.toAt()))
                        .toList(),
                row.stoppedAt(),
                changes.stream()
                        .map(change -> new LimitChange(change.at(), Duration.ofMillis(change.addedMs())))
                        .toList());
    }

    /** Cases whose open handling clock is provisional or was read with an earlier calendar. */
    List<String> outdatedHandling(String after, int limit) {
        return mapper.outdatedHandling(after, calendars.edition(), limit);
    }

    /** Keeps a new clock. */
    KeptClock add(
            String caseNumber,
            int round,
            Stage stage,
            @Nullable String department,
            Instant startedAt,
            @Nullable Limit limit) {
        NewClock fresh =
                new NewClock(caseNumber, round, stage, department, startedAt, limit == null ? null : limit.text());
        mapper.insert(fresh);
        KeptClock kept = new KeptClock(fresh.row(), limit == null ? null : LimitClock.started(startedAt, limit));
        return limit == null ? kept : save(kept, LimitClock.started(startedAt, limit), startedAt);
    }

    /** Writes what became of a clock, with its deadline as it is from this moment on. */
    KeptClock save(KeptClock kept, LimitClock now, Instant at) {
        ClockRow row = kept.row();
        WorkCalendar calendar = calendars.of(row.stage(), now);
        ClockReading reading = calendar.read(now, at);
        boolean keepWarned = !reading.warnAt().isAfter(at) || now.stop() != null;
        mapper.deletePauses(row.id());
        now.pauses().forEach(pause -> mapper.insertPause(new PauseRow(row.id(), pause.from(), pause.to())));
        mapper.deleteChanges(row.id());
        now.changes()
                .forEach(change -> mapper.insertChange(
                        new ChangeRow(row.id(), change.at(), change.added().toMillis())));
        mapper.save(
                row.id(),
                reading.warnAt(),
                reading.dueAt(),
                now.stop(),
                reading.provisional(),
                calendar.edition(),
                keepWarned);
        return new KeptClock(
                new ClockRow(
                        row.id(),
                        row.caseNumber(),
                        row.round(),
                        row.stage(),
                        row.department(),
                        row.startedAt(),
                        row.limitText(),
                        reading.warnAt(),
                        reading.dueAt(),
                        now.stop(),
                        keepWarned ? row.warnedAt() : null,
                        row.overdueAt(),
                        reading.provisional()),
                now);
    }

    /** Takes an overdue mark away. */
    KeptClock liftOverdue(KeptClock kept) {
        mapper.liftOverdue(kept.row().id());
        return new KeptClock(kept.row().withoutOverdue(), kept.clock());
    }

    /** Stops a clock that has no limit. */
    void stopUnlimited(KeptClock kept, Instant at) {
        mapper.save(kept.row().id(), null, null, at, false, calendars.edition(), true);
    }

    boolean markWarned(KeptClock kept, Instant at) {
        return mapper.markWarned(kept.row().id(), at) == 1;
    }

    boolean markOverdue(KeptClock kept, Instant at) {
        return mapper.markOverdue(kept.row().id(), at) == 1;
    }
}
