package io.cityloop.verification.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.workflow.ProcessIds;
import org.jspecify.annotations.Nullable;

/** The two looks an inspector takes, and how the process calls each. */
enum Errand {
    VERIFY(
            ProcessIds.Job.CHOOSE_VERIFIER,
            ProcessIds.UserTask.VERIFY_REPORT,
            ProcessIds.Variable.VERIFIER,
            "verification.verifierChosen",
            CaseFiles::assignVerifier),
    CHECK(
            ProcessIds.Job.CHOOSE_CHECKER,
            ProcessIds.UserTask.CHECK_RESULT,
            ProcessIds.Variable.CHECKER,
            "verification.checkerChosen",
            CaseFiles::assignChecker);

    private final String jobType;
    private final String elementId;
    private final String variable;
    private final String action;
    private final Naming naming;

    Errand(String jobType, String elementId, String variable, String action, Naming naming) {
        this.jobType = jobType;
        this.elementId = elementId;
        this.variable = variable;
        this.action = action;
        this.naming = naming;
    }

    String jobType() {
        return jobType;
    }

    String elementId() {
        return elementId;
    }

    String variable() {
        return variable;
    }

    String action() {
        return action;
    }

    /** Writes the inspector's name into the case, or takes it away. */
    void name(CaseFiles cases, String number, @Nullable String username) {
        naming.name(cases, number, username);
    }

    private interface Naming {
        void name(CaseFiles cases, String number, @Nullable String username);
    }
}
