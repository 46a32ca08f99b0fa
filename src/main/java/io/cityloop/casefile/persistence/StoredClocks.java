package io.cityloop.casefile.persistence;

import io.cityloop.calendar.ClockReading;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.LimitClock;
import io.cityloop.calendar.Stage;
import io.cityloop.calendar.StageLimits;
import io.cityloop.calendar.WorkCalendar;
import io.cityloop.calendar.WorkCalendars;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.HandlingDeadlineMoved;
import io.cityloop.casefile.RecomputedDeadline;
import io.cityloop.casefile.StageClock;
import io.cityloop.identity.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredClocks implements CaseClocks {

    /** A timer may be this much ahead of the application's clock and still be taken at its word. */
    private static final long EARLY_SECONDS = 5;

    private final ClockStore store;
    private final CaseFileMapper cases;
    private final StageLimits limits;
    private final WorkCalendars calendars;
    private final ClockCalendars clockCalendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredClocks(
            ClockStore store,
            CaseFileMapper cases,
            StageLimits limits,
            WorkCalendars calendars,
            ClockCalendars clockCalendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.store = store;
        this.cases = cases;
        this.limits = limits;
        this.calendars = calendars;
        this.clockCalendars = clockCalendars;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> engineClocks(String caseNumber) {
        int round = lockedRound(caseNumber);
        Instant now = now();
        List<KeptClock> clocks = ofRound(caseNumber, round);
        Map<String, Object> all = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            Optional<Limit> limit = limits.of(stage);
            if (stage == Stage.HANDLING || stage == Stage.TOTAL || limit.isEmpty()) {
                continue;
            }
            KeptClock kept =
                    last(clocks, stage).filter(found -> !found.stopped()).orElse(null);
            boolean resumed = kept != null && kept.pausedAt(now);
            LimitClock then = kept == null ? LimitClock.started(now, limit.get()) : running(kept.limited(), now);
            ClockReading reading = calendars.current().read(then, now);
            Map<String, Object> variable = new LinkedHashMap<>();
            variable.put("startedAt", then.start().toString());
            variable.put("warnAt", reading.warnAt().toString());
            variable.put("dueAt", reading.dueAt().toString());
            variable.put("resumed", resumed);
            variable.put("at", now.toString());
            all.put(stage.key(), variable);
        }
        return all;
    }

    private static LimitClock running(LimitClock clock, Instant at) {
        return clock.isPausedAt(at) ? clock.resumed(at) : clock;
    }

    @Override
    public void enter(String caseNumber, Stage stage, @Nullable Map<?, ?> variable) {
        int round = lockedRound(caseNumber);
        List<KeptClock> clocks = ofRound(caseNumber, round);
        Instant at = told(variable, stage);
        for (KeptClock kept : clocks) {
            if (kept.stage() != stage && kept.stage() != Stage.TOTAL && !kept.stopped()) {
                leave(kept, stage, at);
            }
        }
        if (stage == Stage.HANDLING || stage == Stage.TOTAL) {
            // The handling clock is started by whoever dispatches; arriving there only lets it go on.
            last(clocks, stage)
                    .filter(kept -> kept.pausedAt(at))
                    .ifPresent(kept -> store.save(kept, kept.limited().resumed(at), at));
            return;
        }
        Optional<KeptClock> open = last(clocks, stage).filter(kept -> !kept.stopped());
        if (open.isEmpty()) {
            limits.of(stage).ifPresent(limit -> store.add(caseNumber, round, stage, null, at, limit));
        } else if (open.get().pausedAt(at)) {
            store.save(open.get(), open.get().limited().resumed(at), at);
        }
    }

    /** Acceptance waits for verification, handling for the decision on a return; everything else is over. */
    private void leave(KeptClock kept, Stage next, Instant at) {
        Instant then = at.isBefore(kept.row().startedAt()) ? kept.row().startedAt() : at;
        boolean waits = kept.stage() == Stage.ACCEPTANCE && next == Stage.VERIFICATION
                || kept.stage() == Stage.HANDLING && (next == Stage.DISPATCH || next == Stage.COORDINATION);
        LimitClock clock = kept.limited();
        if (waits && clock.isPausedAt(then)) {
            return;
        }
        store.save(kept, waits ? clock.paused(then) : stopped(clock, then), then);
    }

    private static LimitClock stopped(LimitClock clock, Instant at) {
        return running(clock, at).stopped(at);
    }

    private Instant told(@Nullable Map<?, ?> variable, Stage stage) {
        Instant now = now();
        if (variable != null
                && variable.get(stage.key()) instanceof Map<?, ?> own
                && own.get("at") instanceof String at) {
            Instant told = Instant.parse(at).truncatedTo(ChronoUnit.MILLIS);
            return told.isAfter(now) ? now : told;
        }
        return now;
    }

    @Override
    public StageClock startHandling(String caseNumber, String department, Limit limit) {
        int round = lockedRound(caseNumber);
        Instant now = now();
        KeptClock same = null;
        for (KeptClock kept : ofRound(caseNumber, round)) {
            if (kept.stage() != Stage.HANDLING) {
                continue;
            }
            if (department.equals(kept.row().department())) {
                same = kept;
            } else if (!kept.stopped()) {
                store.save(kept, stopped(kept.limited(), now), now);
            }
        }
        if (same == null) {
            return view(store.add(caseNumber, round, Stage.HANDLING, department, now, limit), now);
        }
        LimitClock before = same.limited();
        LimitClock again =
                same.stopped() ? calendars.current().rework(before, now, Duration.ZERO) : running(before, now);
        return moved(store.save(same, again, now), now);
    }

    @Override
    public StageClock reworkHandling(String caseNumber, Limit floor) {
        return changeHandling(caseNumber, (kept, now) -> {
            LimitClock over = kept.stopped() ? kept.limited() : stopped(kept.limited(), now);
            return calendars.current().rework(over, now, floor.length());
        });
    }

    @Override
    public StageClock extendHandling(String caseNumber) {
        int round = lockedRound(caseNumber);
        Instant now = now();
        KeptClock kept = requireHandling(caseNumber, round);
        KeptClock extended = store.save(kept, kept.limited().extended(now), now);
        return moved(isAhead(extended, now) ? store.liftOverdue(extended) : extended, now);
    }

    @Override
    public StageClock pauseHandling(String caseNumber) {
        return changeHandling(
                caseNumber,
                (kept, now) -> kept.pausedAt(now) || kept.stopped()
                        ? kept.limited()
                        : kept.limited().paused(now));
    }

    @Override
    public StageClock suspendHandling(String caseNumber, Instant until) {
        Instant end = until.truncatedTo(ChronoUnit.MILLIS);
        return changeHandling(
                caseNumber, (kept, now) -> running(kept.limited(), now).suspended(now, end));
    }

    @Override
    public StageClock resumeHandling(String caseNumber) {
        return changeHandling(
                caseNumber, (kept, now) -> kept.stopped() ? kept.limited() : running(kept.limited(), now));
    }

    @Override
    public Optional<RecomputedDeadline> recomputeHandling(String caseNumber) {
        int round = lockedRound(caseNumber);
        Instant now = now();
        KeptClock kept = last(ofRound(caseNumber, round), Stage.HANDLING)
                .filter(found -> !found.stopped())
                .orElse(null);
        if (kept == null) {
            return Optional.empty();
        }
        Instant before = kept.row().dueAt();
        KeptClock saved = store.save(kept, kept.limited(), now);
        boolean waits = kept.pausedAt(now) && kept.limited().pauses().getLast().to() == null;
        return waits || Objects.equals(before, saved.row().dueAt())
                ? Optional.empty()
                : Optional.of(new RecomputedDeadline(before, moved(saved, now)));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> outdatedHandling(String after, int limit) {
        return store.outdatedHandling(after, limit);
    }

    private static boolean isAhead(KeptClock kept, Instant now) {
        return kept.row().dueAt() != null && kept.row().dueAt().isAfter(now);
    }

    private interface Change {
        LimitClock apply(KeptClock kept, Instant now);
    }

    private StageClock changeHandling(String caseNumber, Change change) {
        int round = lockedRound(caseNumber);
        Instant now = now();
        KeptClock kept = requireHandling(caseNumber, round);
        return moved(store.save(kept, change.apply(kept, now), now), now);
    }

    private KeptClock requireHandling(String caseNumber, int round) {
        return last(ofRound(caseNumber, round), Stage.HANDLING)
                .orElseThrow(() -> new IllegalStateException("case " + caseNumber + " has no handling clock"));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<StageClock> handling(String caseNumber) {
        return current(caseNumber, Stage.HANDLING);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Object> handlingClock(String caseNumber) {
        StageClock handling = handling(caseNumber)
                .orElseThrow(() -> new IllegalStateException("case " + caseNumber + " has no handling clock"));
        return Map.of(
                "warnAt", String.valueOf(handling.warnAt()),
                "dueAt", String.valueOf(handling.dueAt()),
                "at", now().toEpochMilli());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<StageClock> clocks(String caseNumber) {
        Instant now = now();
        return store.ofCase(caseNumber).stream().map(kept -> view(kept, now)).toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<StageClock> current(String caseNumber, Stage stage) {
        CaseRow row = cases.find(caseNumber);
        return row == null
                ? Optional.empty()
                : last(ofRound(caseNumber, row.round()), stage).map(kept -> view(kept, now()));
    }

    @Override
    public boolean markWarned(String caseNumber, Stage stage) {
        Instant now = now();
        return ticking(caseNumber, stage, now)
                .filter(kept -> reached(kept.row().warnAt(), now))
                .map(kept -> store.markWarned(kept, now))
                .orElse(false);
    }

    @Override
    public boolean markOverdue(String caseNumber, Stage stage) {
        Instant now = now();
        return ticking(caseNumber, stage, now)
                .filter(kept -> reached(kept.row().dueAt(), now))
                .map(kept -> store.markOverdue(kept, now))
                .orElse(false);
    }

    private Optional<KeptClock> ticking(String caseNumber, Stage stage, Instant now) {
        int round = lockedRound(caseNumber);
        return last(ofRound(caseNumber, round), stage).filter(kept -> !kept.stopped() && !kept.pausedAt(now));
    }

    private static boolean reached(@Nullable Instant moment, Instant now) {
        return moment != null && !now.plusSeconds(EARLY_SECONDS).isBefore(moment);
    }

    @Override
    public void startTotal(String caseNumber, Instant at) {
        store.add(
                caseNumber,
                lockedRound(caseNumber),
                Stage.TOTAL,
                null,
                at,
                limits.of(Stage.TOTAL).orElse(null));
    }

    @Override
    public void stopAll(String caseNumber, Instant at) {
        for (KeptClock kept : ofRound(caseNumber, lockedRound(caseNumber))) {
            if (kept.stopped()) {
                continue;
            }
            if (kept.clock() == null) {
                store.stopUnlimited(kept, at);
            } else {
                store.save(kept, stopped(kept.limited(), at), at);
            }
        }
    }

    /** Tells those who show the deadline. */
    private StageClock moved(KeptClock kept, Instant now) {
        StageClock clock = view(kept, now);
        Instant warnAt = clock.warnAt();
        Instant dueAt = clock.dueAt();
        if (warnAt != null && dueAt != null && clock.running()) {
            events.publishEvent(new HandlingDeadlineMoved(
                    clock.caseNumber(), clock.round(), warnAt, dueAt, clock.overdueAt() != null));
        }
        return clock;
    }

    private StageClock view(KeptClock kept, Instant now) {
        if (kept.clock() == null) {
            return kept.view(now);
        }
        WorkCalendar calendar = clockCalendars.of(kept.stage(), kept.limited());
        return kept.view(calendar.read(kept.limited(), now, LocaleContextHolder.getLocale()));
    }

    private List<KeptClock> ofRound(String caseNumber, int round) {
        return store.ofCase(caseNumber).stream()
                .filter(kept -> kept.row().round() == round)
                .toList();
    }

    private static Optional<KeptClock> last(List<KeptClock> clocks, Stage stage) {
        return clocks.stream().filter(kept -> kept.stage() == stage).reduce((earlier, later) -> later);
    }

    private int lockedRound(String caseNumber) {
        CaseRow row = cases.lock(caseNumber);
        if (row == null) {
            throw new NotFound("casefile.notFound");
        }
        return row.round();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
