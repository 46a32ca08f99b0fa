package io.cityloop.workflow;

/**
 * The names shared by diagrams and code. A test compares them with the files in {@code processes/}: an id there
 * without a constant here fails the build.
 */
public final class ProcessIds {

    private ProcessIds() {}

    /** Processes; a file in {@code processes/} bears the same name. */
    public static final class Process {
        public static final String CASE_LOOP = "caseLoop";
        public static final String EXTENSION = "extension";
        public static final String SUSPENSION = "suspension";
        public static final String VOIDING = "voiding";
        public static final String SUPERVISION = "supervision";
        public static final String APPEAL = "appeal";
        public static final String PENALTY_ORDINARY = "penaltyOrdinary";
        public static final String PENALTY_SUMMARY = "penaltySummary";
        public static final String HEARING = "hearing";
        public static final String SEIZURE = "seizure";
        public static final String PRESERVATION = "preservation";
        public static final String INSTALMENTS = "instalments";
        public static final String COMPULSORY_EXECUTION = "compulsoryExecution";

        private Process() {}
    }

    /** Messages; the correlation key is the case number, or the application the message speaks of. */
    public static final class Message {
        public static final String CASE_REPORTED = "case.reported";
        public static final String CASE_REOPENED = "case.reopened";
        public static final String DEADLINE_MOVED = "case.deadlineMoved";
        public static final String CITIZEN_ANSWERED = "case.citizenAnswered";
        public static final String WITHDRAWN = "case.withdrawn";
        public static final String VOIDED = "case.voided";
        public static final String EXTENSION_REQUESTED = "extension.requested";
        public static final String SUSPENSION_REQUESTED = "suspension.requested";
        public static final String SUSPENSION_LIFTED = "suspension.lifted";
        public static final String VOID_REQUESTED = "void.requested";
        public static final String SUPERVISION_OPENED = "supervision.opened";
        public static final String APPEAL_FILED = "appeal.filed";
        public static final String APPLICATION_CANCELLED = "application.cancelled";
        public static final String PENALTY_OPENED = "penalty.opened";
        public static final String PENALTY_PAID = "penalty.paid";
        public static final String PENALTY_INSTALMENTS_REQUESTED = "penalty.instalmentsRequested";
        public static final String PENALTY_DECISION_CLOCK_SET = "penalty.decisionClockSet";
        public static final String PENALTY_SEIZURE_ORDERED = "penalty.seizureOrdered";
        public static final String PENALTY_PRESERVATION_ORDERED = "penalty.preservationOrdered";
        public static final String PENALTY_WITHDRAWN = "penalty.withdrawn";
        public static final String PENALTY_SUMMARY_ISSUED = "penalty.summaryIssued";

        private Message() {}
    }

    /** Job types; each has exactly one {@link ServiceTaskWorker}. */
    public static final class Job {
        public static final String OPEN_ROUND = "casefile.openRound";
        public static final String CONCLUDE_CASE = "casefile.concludeCase";
        public static final String MARK_WARNING = "tasks.markWarning";
        public static final String MARK_OVERDUE = "tasks.markOverdue";
        public static final String CHOOSE_VERIFIER = "verification.chooseVerifier";
        public static final String CHOOSE_CHECKER = "verification.chooseChecker";
        public static final String ROUTE_CASE = "dispatch.routeCase";
        public static final String START_HANDLING = "dispatch.startHandling";
        public static final String START_REWORK = "handling.startRework";
        public static final String GRANT_EXTENSION = "handling.grantExtension";
        public static final String SUSPEND_CASE = "handling.suspendCase";
        public static final String RESUME_CASE = "handling.resumeCase";
        public static final String VOID_CASE = "handling.voidCase";
        public static final String CONCLUDE_APPLICATION = "handling.concludeApplication";
        public static final String OPEN_PENALTY = "enforcement.openPenalty";
        public static final String EVALUATE_CASE = "evaluation.evaluateCase";
        public static final String CONCLUDE_APPEAL = "evaluation.concludeAppeal";
        public static final String MARK_STEP_WARNING = "enforcement.markWarning";
        public static final String MARK_STEP_OVERDUE = "enforcement.markOverdue";
        public static final String CHECK_PAYMENT = "enforcement.checkPayment";
        public static final String CONCLUDE_PENALTY = "enforcement.concludePenalty";
        public static final String LAPSE_RIGHTS = "enforcement.lapseRights";
        public static final String RELEASE_PRESERVATION = "enforcement.releasePreservation";
        public static final String READ_CLOCKS = "enforcement.readClocks";

        private Job() {}
    }

    /** Element ids of the user tasks. */
    public static final class UserTask {
        public static final String ACCEPT_REPORT = "userTask_acceptReport";
        public static final String VERIFY_REPORT = "userTask_verifyReport";
        public static final String REVIEW_SELF_HANDLED = "userTask_reviewSelfHandled";
        public static final String FILE_CASE = "userTask_fileCase";
        public static final String DISPATCH_CASE = "userTask_dispatchCase";
        public static final String ASSIGN_HANDLER = "userTask_assignHandler";
        public static final String HANDLE_CASE = "userTask_handleCase";
        public static final String CONFIRM_HANDLING = "userTask_confirmHandling";
        public static final String REVIEW_RETURN = "userTask_reviewReturn";
        public static final String COORDINATE_CASE = "userTask_coordinateCase";
        public static final String INSPECT_VIOLATION = "userTask_inspectViolation";
        public static final String CHECK_RESULT = "userTask_checkResult";
        public static final String CLOSE_CASE = "userTask_closeCase";
        public static final String APPROVE_ABNORMAL_CLOSE = "userTask_approveAbnormalClose";
        public static final String REVIEW_EXTENSION = "userTask_reviewExtension";
        public static final String APPROVE_SECOND_EXTENSION = "userTask_approveSecondExtension";
        public static final String REVIEW_SUSPENSION = "userTask_reviewSuspension";
        public static final String APPROVE_SUSPENSION = "userTask_approveSuspension";
        public static final String APPROVE_VOID = "userTask_approveVoid";
        public static final String REPLY_SUPERVISION = "userTask_replySupervision";
        public static final String JUDGE_REPLY = "userTask_judgeReply";
        public static final String REVIEW_APPEAL = "userTask_reviewAppeal";
        public static final String DECIDE_APPEAL = "userTask_decideAppeal";
        public static final String PROPOSE_FILING = "userTask_proposeFiling";
        public static final String APPROVE_FILING = "userTask_approveFiling";
        public static final String INVESTIGATE = "userTask_investigate";
        public static final String REVIEW_LEGALITY = "userTask_reviewLegality";
        public static final String NOTIFY_PARTY = "userTask_notifyParty";
        public static final String SERVE_NOTICE = "userTask_serveNotice";
        public static final String HEAR_PARTY = "userTask_hearParty";
        public static final String REVIEW_STATEMENT = "userTask_reviewStatement";
        public static final String DISCUSS_COLLECTIVELY = "userTask_discussCollectively";
        public static final String DECIDE_PENALTY = "userTask_decidePenalty";
        public static final String SERVE_DECISION = "userTask_serveDecision";
        public static final String CONFIRM_PERFORMANCE = "userTask_confirmPerformance";
        public static final String CLOSE_PENALTY = "userTask_closePenalty";
        public static final String RECORD_SUMMARY = "userTask_recordSummary";
        public static final String PAY_IN_CASH = "userTask_payInCash";
        public static final String SCHEDULE_HEARING = "userTask_scheduleHearing";
        public static final String HOLD_HEARING = "userTask_holdHearing";
        public static final String REPORT_HEARING = "userTask_reportHearing";
        public static final String APPROVE_SEIZURE = "userTask_approveSeizure";
        public static final String HANDLE_SEIZED_GOODS = "userTask_handleSeizedGoods";
        public static final String APPROVE_SEIZURE_EXTENSION = "userTask_approveSeizureExtension";
        public static final String RETURN_GOODS = "userTask_returnGoods";
        public static final String APPROVE_PRESERVATION = "userTask_approvePreservation";
        public static final String DISPOSE_PRESERVATION = "userTask_disposePreservation";
        public static final String DECIDE_INSTALMENTS = "userTask_decideInstalments";
        public static final String ISSUE_DEMAND = "userTask_issueDemand";
        public static final String DECIDE_EXECUTION = "userTask_decideExecution";
        public static final String APPLY_TO_COURT = "userTask_applyToCourt";
        public static final String RECORD_COURT_RESULT = "userTask_recordCourtResult";

        private UserTask() {}
    }

    /** Process variables that gateways, timers and assignments of the diagrams read. */
    public static final class Variable {
        public static final String CASE_NUMBER = "caseNumber";
        public static final String ROUND = "round";
        public static final String ENTRY = "entry";
        public static final String OUTCOME = "outcome";
        public static final String CLOCKS = "clocks";
        public static final String HANDLING_CLOCK = "handlingClock";
        /** What a message says of the handling clock; taken only when it was read later than what the process knows. */
        public static final String MOVED_CLOCK = "movedClock";

        public static final String VERIFIER = "verifier";
        public static final String CHECKER = "checker";
        public static final String HANDLER = "handler";
        public static final String CERTAIN = "certain";
        public static final String LEAD_DEPARTMENT = "leadDepartment";
        public static final String LAW_BROKEN = "lawBroken";
        public static final String VIOLATION_INSPECTED = "violationInspected";
        public static final String ENFORCEMENT_AGENCY = "enforcementAgency";
        public static final String CLOSED_ABNORMALLY = "closedAbnormally";
        public static final String FIRST_INSTANCE = "firstInstance";
        public static final String APPLICATION_ID = "applicationId";
        public static final String REVIEW_CLOCK = "reviewClock";
        public static final String EXTENSION_NUMBER = "extensionNumber";
        public static final String SUSPENDED_UNTIL = "suspendedUntil";
        public static final String SUPERVISION_CLOCK = "supervisionClock";
        public static final String SUPERVISOR = "supervisor";

        private Variable() {}
    }

    /** Task headers. */
    public static final class Header {
        public static final String STATUS = "status";
        public static final String STAGE = "stage";
        public static final String ELEMENT = "element";
        public static final String CONCLUDES = "concludes";
        /** The task runs beside the loop: it changes neither the status nor the stage clocks of the case. */
        public static final String BESIDE = "beside";
        /** The task speaks of a round that is over: it waits although the case is concluded, or in a later round. */
        public static final String AFTER_END = "afterEnd";
        /** What has become of an application when its process ends. */
        public static final String RESULT = "result";

        /** The statutory term that runs at a step of a penalty procedure. */
        public static final String TERM = "term";

        private Header() {}
    }
}
