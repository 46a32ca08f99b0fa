package io.cityloop.verification.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.identity.Actor;
import io.cityloop.verification.domain.Inspector;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Chooses who is to check after handling. */
@Component
class ChooseChecker implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final InspectorFinder finder;

    ChooseChecker(CaseFiles cases, CaseTimeline timeline, InspectorFinder finder) {
        this.cases = cases;
        this.timeline = timeline;
        this.finder = finder;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.CHOOSE_CHECKER;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        String username = finder.find(caseFile, ProcessIds.UserTask.CHECK_RESULT)
                .map(Inspector::username)
                .orElse("");
        cases.assignChecker(caseFile.number(), username.isEmpty() ? null : username);
        timeline.append(
                caseFile.number(), Actor.system(), "verification.checkerChosen", Map.of("inspector", username), null);
        return Map.of(ProcessIds.Variable.CHECKER, username);
    }
}
