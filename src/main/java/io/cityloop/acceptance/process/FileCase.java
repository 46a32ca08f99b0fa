package io.cityloop.acceptance.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.Filing;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.RejectedInput;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The shift leader files a report under one condition of the standard in force, and with it fixes the version, the
 * handling limit and the closing condition for good. A case filed before that came back here is no longer voided by one
 * person: that takes the application for voiding, which another one decides.
 */
@Component
class FileCase implements UserTaskHandler {

    private final CaseFiles cases;
    private final Catalog catalog;

    FileCase(CaseFiles cases, Catalog catalog) {
        this.cases = cases;
        this.catalog = catalog;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.FILE_CASE;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        if (done.is("void") && done.caseFile().filedAt() != null) {
            throw new Conflict("acceptance.filedIsVoidedByTwo");
        }
        if (done.is("file")) {
            FilingCondition condition = condition(done);
            cases.file(
                    done.caseNumber(),
                    new Filing(
                            condition.subClass(),
                            condition.id(),
                            condition.standardVersion(),
                            condition.limitText(),
                            condition.lawBroken()));
        }
        return Map.of();
    }

    private FilingCondition condition(TaskCompletion done) {
        FilingCondition condition = catalog.condition(done.requireNumber("conditionId"))
                .orElseThrow(() -> new RejectedInput("form.conditionId", "acceptance.unknownCondition"));
        if (!condition.subClass().equals(done.caseFile().subClass())) {
            throw new RejectedInput("form.conditionId", "acceptance.conditionOfAnotherSubClass");
        }
        if (!condition.standardVersion().equals(versionFor(done))) {
            throw new RejectedInput("form.conditionId", "acceptance.conditionOfAnotherVersion");
        }
        return condition;
    }

    /** A case filed once keeps its version, even when it comes back to filing after a new standard took effect. */
    private String versionFor(TaskCompletion done) {
        String fixed = done.caseFile().standardVersion();
        return fixed == null ? catalog.version() : fixed;
    }
}
