package io.cityloop.evaluation.process;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseConcluded;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.evaluation.SatisfactionAsked;
import io.cityloop.evaluation.domain.MarkTaking;
import io.cityloop.evaluation.persistence.StoredMarks;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Freezes the marks of a round: at the closing step for a closed case, which also asks the reporter for his opinion, and
 * at the end of the round for every case that ended without closing.
 */
@Component
class EvaluateCase implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseTimeline timeline;
    private final StoredMarks marks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvaluateCase(
            CaseFiles cases,
            CaseClocks clocks,
            CaseTimeline timeline,
            StoredMarks marks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.timeline = timeline;
        this.marks = marks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.EVALUATE_CASE;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        boolean abnormally = Boolean.TRUE.equals(job.variables().get(ProcessIds.Variable.CLOSED_ABNORMALLY));
        CaseStatus outcome = abnormally ? CaseStatus.CLOSED_ABNORMALLY : CaseStatus.CLOSED;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        clocks.stopAll(caseFile.number(), now);
        if (freeze(caseFile, outcome, now)) {
            timeline.append(
                    caseFile.number(),
                    Actor.system(),
                    "evaluation.satisfactionAsked",
                    Map.of("outcome", outcome.name()),
                    null);
            events.publishEvent(new SatisfactionAsked(caseFile.number(), caseFile.round(), now));
        }
        return Map.of();
    }

    /** A round that ended without the closing step: refused, merged, answered, self-handled, void or withdrawn. */
    @EventListener
    void concluded(CaseConcluded ended) {
        cases.find(ended.caseNumber())
                .filter(caseFile -> caseFile.round() == ended.round())
                .ifPresent(caseFile -> freeze(caseFile, ended.outcome(), ended.at()));
    }

    private boolean freeze(CaseFile caseFile, CaseStatus outcome, Instant end) {
        return marks.freeze(MarkTaking.take(
                caseFile, outcome.name(), clocks.clocks(caseFile.number()), timeline.entries(caseFile.number()), end));
    }
}
