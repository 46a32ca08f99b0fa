package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DueDate;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyStepWaits.Since;
import io.cityloop.enforcement.domain.FileRecord;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.PenaltyStepMapper;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Marks steps whose term nears or passes its end; the row's own moments decide, so a timer set before marks nothing. */
@Component
class StepMarks {

    private static final long EARLY_SECONDS = 5;

    private final PenaltyStepMapper steps;
    private final PenaltyActs acts;
    private final StepClocks clocks;
    private final StepPeople people;
    private final Clock clock;

    StepMarks(PenaltyStepMapper steps, PenaltyActs acts, StepClocks clocks, StepPeople people, Clock clock) {
        this.steps = steps;
        this.acts = acts;
        this.clocks = clocks;
        this.people = people;
        this.clock = clock;
    }

    void mark(EngineJob job, boolean overdue) {
        PenaltyFile file = acts.lock(job.caseNumber());
        String element = job.header(ProcessIds.Header.ELEMENT);
        if (element == null) {
            markDecision(file);
            return;
        }
        Instant soon = clock.instant().plusSeconds(EARLY_SECONDS);
        steps.of(file.id()).stream()
                .filter(step -> step.open() && step.elementId().equals(element))
                .filter(step -> !soon.isBefore(overdue ? step.dueAt() : step.warnAt()))
                .forEach(step -> {
                    int marked = overdue ? steps.markOverdue(step.id()) : steps.markWarned(step.id());
                    if (marked == 1) {
                        people.tell(file, step, overdue ? Since.OVERDUE : Since.WARNED);
                    }
                    if (marked == 1 && overdue) {
                        acts.append(
                                file.id(), Actor.system(), "term.passed", Map.of("term", step.term(), "step", element));
                    }
                });
    }

    /** The ninety days are over and nothing is decided; once for each end they had. */
    private void markDecision(PenaltyFile file) {
        FileRecord record = acts.record(file.id());
        DueDate due = clocks.decision(record);
        String lastDay = due.lastDay().toString();
        boolean told = record.last("decisionTerm.passed")
                .filter(act -> lastDay.equals(act.text("lastDay")))
                .isPresent();
        boolean over = !clock.instant().plusSeconds(EARLY_SECONDS).isBefore(due.dueAt());
        if (record.decision().isEmpty() && over && !told && !file.status().concluded()) {
            acts.append(file.id(), Actor.system(), "decisionTerm.passed", Map.of("lastDay", lastDay));
        }
    }
}
