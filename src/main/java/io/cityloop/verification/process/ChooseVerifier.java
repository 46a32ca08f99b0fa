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

/** Chooses who is to verify before filing. */
@Component
class ChooseVerifier implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final InspectorFinder finder;

    ChooseVerifier(CaseFiles cases, CaseTimeline timeline, InspectorFinder finder) {
        this.cases = cases;
        this.timeline = timeline;
        this.finder = finder;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.CHOOSE_VERIFIER;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        String username = finder.find(caseFile, ProcessIds.UserTask.VERIFY_REPORT)
                .map(Inspector::username)
                .orElse("");
        cases.assignVerifier(caseFile.number(), username.isEmpty() ? null : username);
        timeline.append(
                caseFile.number(), Actor.system(), "verification.verifierChosen", Map.of("inspector", username), null);
        return Map.of(ProcessIds.Variable.VERIFIER, username);
    }
}
