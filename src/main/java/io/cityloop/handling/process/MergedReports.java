package io.cityloop.handling.process;

import io.cityloop.casefile.CaseConcluded;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.handling.ParentConcluded;
import io.cityloop.identity.Actor;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever reported what had been reported already is told what came of it. */
@Component
class MergedReports {

    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;

    MergedReports(CaseFiles cases, CaseTimeline timeline, ApplicationEventPublisher events) {
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
    }

    @EventListener
    void concluded(CaseConcluded over) {
        cases.mergedInto(over.caseNumber()).forEach(child -> {
            timeline.append(
                    child.number(),
                    Actor.system(),
                    "handling.parentConcluded",
                    Map.of("case", over.caseNumber(), "status", over.outcome().name()),
                    null);
            events.publishEvent(new ParentConcluded(child.number(), over.caseNumber(), over.round(), over.outcome()));
        });
    }
}
