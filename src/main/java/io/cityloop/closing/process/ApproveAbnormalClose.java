package io.cityloop.closing.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.identity.NotAllowed;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessIds;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A second person decides on an abnormal close: neither the one who asked for it nor one who handled the case. */
@Component
class ApproveAbnormalClose implements UserTaskHandler {

    private final CaseFiles cases;
    private final WorkList workList;

    ApproveAbnormalClose(CaseFiles cases, WorkList workList) {
        this.cases = cases;
        this.workList = workList;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.APPROVE_ABNORMAL_CLOSE;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        String username = done.actor().username();
        if (username.equals(whoAsked(done.caseNumber()))) {
            throw new NotAllowed("closing.secondPerson");
        }
        if (cases.participants(done.caseNumber(), "handling").contains(username)) {
            throw new NotAllowed("closing.handledIt");
        }
        return Map.of(ProcessIds.Variable.CLOSED_ABNORMALLY, done.is("approve"));
    }

    private String whoAsked(String caseNumber) {
        return workList.ofCase(caseNumber).stream()
                .filter(task -> task.elementId().equals(ProcessIds.UserTask.CLOSE_CASE)
                        && "closeAbnormally".equals(task.outcome())
                        && task.completedBy() != null)
                .max(Comparator.comparingLong(WorkTask::id))
                .map(WorkTask::completedBy)
                .orElse("");
    }
}
