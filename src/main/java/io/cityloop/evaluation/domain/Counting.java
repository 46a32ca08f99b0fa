package io.cityloop.evaluation.domain;

import io.cityloop.calendar.Stage;
import io.cityloop.evaluation.Satisfaction;
import io.cityloop.evaluation.StageMark;
import io.cityloop.evaluation.StepMark;
import io.cityloop.evaluation.SubjectKind;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/** What a counter looks at, and with that to whom the count belongs. */
sealed interface Counting {

    /** A round of a case: its regions and the department that had it at the end. */
    record OfCase(ToLongFunction<CaseView> count) implements Counting {}

    /** A department's time with the case: the regions and that department. */
    record OfAssignment(ToLongBiFunction<CaseView, StageMark> count) implements Counting {}

    /** A clock of another stage: the regions. */
    record OfStage(Stage stage, ToLongFunction<StageMark> count) implements Counting {}

    /** A step that speaks about a department: the regions and whoever had the case then. */
    record OfEvent(ToLongBiFunction<CaseView, StepMark> count) implements Counting {}

    /** A step of a person in a post: that person. */
    record OfPost(SubjectKind post, ToLongBiFunction<CaseView, StepMark> count) implements Counting {}

    /** A reporter's first answer after a round: the regions and the department that had it at the end. */
    record OfVoice(ToLongFunction<Satisfaction> count) implements Counting {}

    /** An appeal that was granted: the regions and the department. */
    record OfExemption(ToLongFunction<CaseView> count) implements Counting {}

    /** Overdue and not over yet at the end of the period; a stock, kept in rows of its own. */
    record OfStock() implements Counting {}

    /** Known of the period itself. */
    record OfPeriod() implements Counting {}
}
