package io.cityloop.tasks.process;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.identity.Actor;
import io.cityloop.tasks.DeadlineReached;
import io.cityloop.tasks.TaskDeadlineReached;
import io.cityloop.tasks.WorkTask;
import io.cityloop.tasks.persistence.TaskMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks warnings and missed deadlines: clock, open tasks of the stage, timeline. The clock decides whether the moment has
 * really come, so a timer that was set for an old deadline marks nothing.
 */
@Component
class DeadlineMarks {

    /** A timer may be this much ahead of the application's clock and still be taken at its word. */
    private static final long EARLY_SECONDS = 5;

    private final TaskMapper mapper;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineMarks(
            TaskMapper mapper,
            CaseFiles cases,
            CaseClocks clocks,
            CaseTimeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.clocks = clocks;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Returns whether something was marked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mark(String caseNumber, Stage stage, boolean overdue) {
        CaseFile caseFile = cases.lock(caseNumber);
        boolean marked = overdue ? clocks.markOverdue(caseNumber, stage) : clocks.markWarned(caseNumber, stage);
        if (!marked) {
            return false;
        }
        mapper.ofCase(caseNumber).stream()
                .filter(task -> task.open() && stage.key().equals(task.stage()))
                .forEach(task -> markTask(task, overdue));
        timeline.append(caseNumber, Actor.system(), overdue ? "overdue" : "warned", Map.of("stage", stage.key()), null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        events.publishEvent(new DeadlineReached(caseNumber, caseFile.round(), stage.key(), overdue, now));
        return true;
    }

    /**
     * The same for a task that runs beside the loop and has a deadline of its own instead of a stage's clock. Returns
     * whether something was marked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean markBeside(String caseNumber, String elementId, boolean overdue) {
        cases.lock(caseNumber);
        Instant soon = clock.instant().plusSeconds(EARLY_SECONDS);
        List<WorkTask> late = mapper.ofCase(caseNumber).stream()
                .filter(task -> task.open() && task.stage() == null && elementId.equals(task.elementId()))
                .filter(task -> overdue ? !task.overdue() : !task.warned())
                .filter(task -> {
                    Instant moment = overdue ? task.dueAt() : task.warnAt();
                    return moment != null && !soon.isBefore(moment);
                })
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        late.forEach(task -> {
            markTask(task, overdue);
            events.publishEvent(new TaskDeadlineReached(task, overdue, now));
            timeline.append(
                    caseNumber, Actor.system(), overdue ? "overdue" : "warned", Map.of("task", elementId), null);
        });
        return !late.isEmpty();
    }

    private void markTask(WorkTask task, boolean overdue) {
        if (overdue) {
            mapper.markOverdue(task.id());
        } else {
            mapper.markWarned(task.id());
        }
    }
}
