package io.cityloop.acceptance.process;

import io.cityloop.acceptance.SimilarReports;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.catalog.Catalog;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.RejectedInput;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessIds;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The acceptor takes a report on, has it verified, refuses it, merges it or answers it at once. */
@Component
class AcceptReport implements UserTaskHandler {

    private final CaseFiles cases;
    private final Catalog catalog;
    private final WorkList workList;
    private final SimilarReports similar;

    AcceptReport(CaseFiles cases, Catalog catalog, WorkList workList, SimilarReports similar) {
        this.cases = cases;
        this.catalog = catalog;
        this.workList = workList;
        this.similar = similar;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.ACCEPT_REPORT;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        if (done.caseFile().filedAt() != null && !done.is("accept") && !done.is("verify")) {
            refuseWhoSentItBack(done);
        }
        classify(done);
        switch (done.outcome()) {
            case "accept" -> accept(done);
            case "refuse" -> done.require("refusalReason");
            case "merge" -> merge(done);
            case "answer" -> done.require("answer");
            default -> {}
        }
        return Map.of();
    }

    /** A case once filed does not end at the hands of one person, whatever posts he has. */
    private void refuseWhoSentItBack(TaskCompletion done) {
        boolean sentItBack = workList.ofCase(done.caseNumber()).stream()
                .filter(task -> task.elementId().equals(ProcessIds.UserTask.FILE_CASE)
                        && task.round() == done.caseFile().round()
                        && task.completedBy() != null)
                .max(Comparator.comparingLong(WorkTask::id))
                .filter(task -> done.actor().username().equals(task.completedBy()))
                .isPresent();
        if (sentItBack) {
            throw new NotAllowed("acceptance.secondPerson");
        }
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

    /** Merging is a person's word; what the rules said about it is kept beside it. */
    private void merge(TaskCompletion done) {
        similar.judge(done.caseFile());
        cases.mergeInto(done.caseNumber(), done.require("parentCase"));
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
