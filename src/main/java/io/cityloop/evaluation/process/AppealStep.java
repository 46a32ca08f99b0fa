package io.cityloop.evaluation.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.evaluation.Appeal;
import io.cityloop.evaluation.persistence.AppealRegister;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.tasks.FormPrefill;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import java.util.Optional;

/** Somebody reviews an appeal: not his own, and never the same person twice. What follows is the diagram's business. */
class AppealStep implements UserTaskHandler, FormPrefill {

    private final String elementId;
    private final AppealRegister register;
    private final AppealClock deadlines;

    AppealStep(String elementId, AppealRegister register, AppealClock deadlines) {
        this.elementId = elementId;
        this.register = register;
        this.deadlines = deadlines;
    }

    @Override
    public String elementId() {
        return elementId;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        Appeal appeal = reviewed(done.task()).orElseThrow(() -> new Conflict("evaluation.appeal.gone"));
        String username = done.actor().username();
        if (username.equalsIgnoreCase(appeal.applicant())) {
            throw new NotAllowed("evaluation.appeal.own");
        }
        if (elementId.equals(ProcessIds.UserTask.REVIEW_APPEAL)) {
            register.first(appeal.id(), username, done.text("reason"));
        } else if (username.equalsIgnoreCase(appeal.firstBy())) {
            throw new NotAllowed("evaluation.appeal.sameReviewer");
        } else {
            register.last(appeal.id(), username, done.text("reason"));
        }
        return Map.of(ProcessIds.Variable.REVIEW_CLOCK, deadlines.review());
    }

    @Override
    public Map<String, ?> values(WorkTask task, CaseFile caseFile) {
        return reviewed(task).map(found -> Map.of("application", words(found))).orElse(Map.of());
    }

    /** A round has one lead department at its end, and so at most one open appeal. */
    private Optional<Appeal> reviewed(WorkTask task) {
        return register.ofCase(task.caseNumber()).stream()
                .filter(appeal -> appeal.open() && appeal.round() == task.round())
                .findFirst();
    }

    private static String words(Appeal appeal) {
        return appeal.firstReason() == null ? appeal.reason() : appeal.reason() + "\n初审：" + appeal.firstReason();
    }
}
