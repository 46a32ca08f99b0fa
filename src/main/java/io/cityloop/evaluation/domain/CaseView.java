package io.cityloop.evaluation.domain;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.StageMark;
import io.cityloop.evaluation.StepMark;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The marks of a round, read with the words of the standard. */
final class CaseView {

    /** What was given to a department need not be done any more. */
    private static final Set<CaseStatus> CALLED_OFF =
            EnumSet.of(CaseStatus.VOID, CaseStatus.WITHDRAWN, CaseStatus.MERGED);

    private static final Set<String> PUBLIC = Set.of("citizen", "hotline");

    private final RoundMarks marks;
    private final CaseStatus outcome;
    private final List<StageMark> assignments;

    CaseView(RoundMarks marks) {
        this.marks = marks;
        this.outcome = CaseStatus.valueOf(marks.outcome());
        this.assignments = marks.stages().stream()
                .filter(stage -> stage.stage().equals(Stage.HANDLING.key()))
                .toList();
    }

    RoundMarks marks() {
        return marks;
    }

    boolean ended(CaseStatus status) {
        return outcome == status;
    }

    /** A reopened case is not reported again. */
    boolean first() {
        return marks.round() == 1;
    }

    boolean byInspector() {
        return marks.channel().equals("inspector");
    }

    boolean byPublic() {
        return PUBLIC.contains(marks.channel());
    }

    boolean filed() {
        return has("fileCase.file");
    }

    boolean dispatched() {
        return !assignments.isEmpty();
    }

    boolean closed() {
        return ended(CaseStatus.CLOSED);
    }

    /** Clocks of departments; one for each that had the case in this round. */
    List<StageMark> assignments() {
        return assignments;
    }

    /** 应处置: this department had it at the end, and it was to be done. */
    boolean due(StageMark assignment) {
        return !CALLED_OFF.contains(outcome)
                && assignment.department() != null
                && assignment.department().equals(marks.department());
    }

    /** The department that had it at the end ran over its limit, if only once. */
    boolean late() {
        return assignments.stream().anyMatch(assignment -> due(assignment) && !assignment.onTime());
    }

    static boolean urgent(StageMark assignment) {
        return assignment.limitText() != null && assignment.limitText().contains("紧急");
    }

    boolean urgent() {
        return assignments.stream().anyMatch(assignment -> due(assignment) && urgent(assignment));
    }

    boolean has(String action) {
        return count(action) > 0;
    }

    long count(String action) {
        return marks.steps().stream()
                .filter(step -> step.action().equals(action))
                .count();
    }

    /** Reworks that somebody ordered: the check found it not done, or the shift leader did. */
    static boolean ordersRework(StepMark step) {
        return step.action().equals("checkResult.notDone")
                || step.action().equals("citizenAnswer.notDone")
                || step.action().equals("closeCase.rework");
    }

    /** The first of these actions after the step; null when none came. */
    @Nullable
    String next(StepMark step, Set<String> actions) {
        return marks.steps().stream()
                .filter(later -> later.timelineSeq() > step.timelineSeq() && actions.contains(later.action()))
                .map(StepMark::action)
                .findFirst()
                .orElse(null);
    }

    /** What was decided on a return. */
    @Nullable
    String decisionOn(StepMark theReturn) {
        return next(theReturn, Set.of("reviewReturn.agree", "reviewReturn.refuse", "reviewReturn.coordinate"));
    }

    /** The department agreed to be the wrong one before anybody dispatched again. */
    boolean wronglyDispatched(StepMark dispatch) {
        return "reviewReturn.agree".equals(next(dispatch, Set.of("reviewReturn.agree", "dispatchCase.dispatch")));
    }

    /** Whose turn it was: the department that last did something, else the one whose clock had begun. */
    @Nullable
    String departmentAt(StepMark step) {
        return marks.steps().stream()
                .filter(before -> before.timelineSeq() <= step.timelineSeq() && ofDepartment(before))
                .map(StepMark::organisation)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> assignments.stream()
                        .filter(assignment -> !assignment.startedAt().isAfter(step.at()))
                        .map(StageMark::department)
                        .reduce((earlier, later) -> later)
                        .orElse(null));
    }

    private static boolean ofDepartment(StepMark step) {
        return step.organisation() != null && ("departmentLead".equals(step.role()) || "handler".equals(step.role()));
    }
}
