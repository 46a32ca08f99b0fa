package io.cityloop.acceptance.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.tasks.FormPrefill;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A case that comes back to filing opens with the condition it already has. */
@Component
class FilePrefill implements FormPrefill {

    @Override
    public String elementId() {
        return ProcessIds.UserTask.FILE_CASE;
    }

    @Override
    public Map<String, ?> values(WorkTask task, CaseFile caseFile) {
        return caseFile.conditionId() == null ? Map.of() : Map.of("conditionId", Long.toString(caseFile.conditionId()));
    }
}
