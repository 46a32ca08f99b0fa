package io.cityloop.acceptance.process;

import io.cityloop.acceptance.SimilarReports;
import io.cityloop.acceptance.SimilarReports.SimilarReport;
import io.cityloop.casefile.CaseFile;
import io.cityloop.tasks.FormPrefill;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessIds;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the acceptance form with what the report says, and with the case that surely is the same problem. */
@Component
class AcceptPrefill implements FormPrefill {

    private final SimilarReports similar;

    AcceptPrefill(SimilarReports similar) {
        this.similar = similar;
    }

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
        similar.of(caseFile).stream()
                .filter(SimilarReport::surely)
                .findFirst()
                .ifPresent(one -> values.put("parentCase", one.caseFile().number()));
        return values;
    }
}
