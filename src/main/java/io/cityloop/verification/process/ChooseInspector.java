package io.cityloop.verification.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.identity.Actor;
import io.cityloop.verification.domain.ChosenInspector;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;

/** Chooses who is to look at a case, before filing or after handling. */
class ChooseInspector implements ServiceTaskWorker {

    private final Errand errand;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final InspectorFinder finder;

    ChooseInspector(Errand errand, CaseFiles cases, CaseTimeline timeline, InspectorFinder finder) {
        this.errand = errand;
        this.cases = cases;
        this.timeline = timeline;
        this.finder = finder;
    }

    @Override
    public String jobType() {
        return errand.jobType();
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        ChosenInspector chosen = finder.find(caseFile, errand.elementId());
        errand.name(cases, caseFile.number(), chosen.username().isEmpty() ? null : chosen.username());
        timeline.append(
                caseFile.number(),
                Actor.system(),
                errand.action(),
                Map.of("inspector", chosen.username()),
                chosen.ground());
        return Map.of(errand.variable(), chosen.username());
    }
}
