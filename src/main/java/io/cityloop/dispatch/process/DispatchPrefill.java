package io.cityloop.dispatch.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.tasks.FormPrefill;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessIds;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the dispatch form with what the rules propose. */
@Component
class DispatchPrefill implements FormPrefill {

    private final Router router;

    DispatchPrefill(Router router) {
        this.router = router;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.DISPATCH_CASE;
    }

    @Override
    public Map<String, ?> values(WorkTask task, CaseFile caseFile) {
        Map<String, Object> values = new HashMap<>();
        router.lastProposal(caseFile.number()).ifPresent(proposal -> {
            if (proposal.leadDepartment() != null) {
                values.put("leadDepartment", proposal.leadDepartment());
            }
            values.put("coDepartments", proposal.coDepartments());
        });
        return values;
    }
}
