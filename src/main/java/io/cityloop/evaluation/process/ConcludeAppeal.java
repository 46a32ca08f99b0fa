package io.cityloop.evaluation.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.evaluation.Appeal;
import io.cityloop.evaluation.AppealState;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.persistence.AppealRegister;
import io.cityloop.evaluation.persistence.FactStore;
import io.cityloop.evaluation.persistence.StoredMarks;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The process of an appeal has ended. Granted, the case is exempt in the statistic, and published scores get a logged
 * adjustment; the marks, and with them the fact that it was late, stay as they are.
 */
@Component
class ConcludeAppeal implements ServiceTaskWorker {

    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final AppealRegister register;
    private final StoredMarks marks;
    private final FactStore facts;
    private final Adjusting adjusting;

    ConcludeAppeal(
            CaseFiles cases,
            CaseTimeline timeline,
            AppealRegister register,
            StoredMarks marks,
            FactStore facts,
            Adjusting adjusting) {
        this.cases = cases;
        this.timeline = timeline;
        this.register = register;
        this.marks = marks;
        this.facts = facts;
        this.adjusting = adjusting;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.CONCLUDE_APPEAL;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        AppealState result =
                AppealState.valueOf(Objects.requireNonNull(job.header(ProcessIds.Header.RESULT), "header result"));
        cases.lock(job.caseNumber());
        long id = AppealKey.of(job);
        if (register.conclude(id, result)) {
            tell(register.find(id).orElseThrow());
        }
        return Map.of();
    }

    private void tell(Appeal appeal) {
        boolean granted = appeal.state() == AppealState.GRANTED;
        Map<String, Object> details = new HashMap<>();
        details.put("department", appeal.department());
        details.put("round", appeal.round());
        details.put("firstBy", appeal.firstBy());
        details.put("finalBy", appeal.finalBy());
        timeline.append(
                appeal.caseNumber(),
                Actor.system(),
                granted ? "evaluation.appealGranted" : "evaluation.appealRefused",
                details,
                appeal.finalReason() == null ? appeal.firstReason() : appeal.finalReason());
        if (granted) {
            RoundMarks round = marks.find(appeal.caseNumber(), appeal.round()).orElseThrow();
            if (facts.exempt(appeal.caseNumber(), appeal.round(), appeal.department(), appeal.id(), round.endedAt())) {
                adjusting.adjust(appeal, round);
            }
        }
    }
}
