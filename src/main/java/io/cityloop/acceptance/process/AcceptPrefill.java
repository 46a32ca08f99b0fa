package io.cityloop.acceptance.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.tasks.FormPrefill;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessIds;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the acceptance form with what the report says. */
@Component
class AcceptPrefill implements FormPrefill {

    @Override
    public String elementId() {
        return ProcessIds.UserTask.ACCEPT_REPORT;
    }

    @Override
    public Map<String, ?> values(WorkTask task, CaseFile caseFile) {
        Map<String, Object> values = new HashMap<>();
        if (caseFile.subClass() != null) {
            values.put("subClass", caseFile.subClass());
        }
        values.put("danger", caseFile.urgent());
        return values;
    }
}
