package io.cityloop.acceptance.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.catalog.Catalog;
import io.cityloop.identity.RejectedInput;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The acceptor takes a report on, has it verified, refuses it, merges it or answers it at once. */
@Component
class AcceptReport implements UserTaskHandler {

    private final CaseFiles cases;
    private final Catalog catalog;

    AcceptReport(CaseFiles cases, Catalog catalog) {
        this.cases = cases;
        this.catalog = catalog;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.ACCEPT_REPORT;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        classify(done);
        switch (done.outcome()) {
            case "accept" -> accept(done);
            case "refuse" -> done.require("refusalReason");
            case "merge" -> cases.mergeInto(done.caseNumber(), done.require("parentCase"));
            case "answer" -> done.require("answer");
            default -> {}
        }
        return Map.of();
    }

    private void classify(TaskCompletion done) {
        String subClass = done.text("subClass");
        if (subClass != null && !subClass.equals(done.caseFile().subClass())) {
            if (catalog.subClass(subClass).isEmpty()) {
                throw new RejectedInput("form.subClass", "acceptance.unknownSubClass");
            }
            cases.classify(done.caseNumber(), subClass);
        }
    }

    private void accept(TaskCompletion done) {
        if (done.text("subClass") == null && done.caseFile().subClass() == null) {
            throw new RejectedInput("form.subClass", "acceptance.subClassMissing");
        }
        if (done.ticked("danger") && !done.caseFile().urgent()) {
            cases.markUrgent(done.caseNumber(), true);
        }
    }
}
