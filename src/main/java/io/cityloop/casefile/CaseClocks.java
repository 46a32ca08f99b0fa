package io.cityloop.casefile;

import io.cityloop.calendar.Limit;
import io.cityloop.calendar.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case; a bean. Each stage has its own, and a clock that is left tells how: acceptance pauses while a
 * report is verified, handling pauses whenever the case is elsewhere (return review, check), every other clock stops
 * and begins anew at the next visit. What writes needs a transaction of the caller and locks the case.
 */
public interface CaseClocks {

    /**
     * The process variable {@code clocks}: for every stage but handling and the whole case {@code startedAt},
     * {@code warnAt}, {@code dueAt} as they are if it runs, as they would be if it began or resumed now, so that no Java
     * code has to know which stage comes next. {@code at} is now, {@code resumed} tells a paused clock that goes on.
     */
    Map<String, Object> engineClocks(String caseNumber);

    /**
     * A user task of this stage has arrived: its clock begins at the instant the engine was told, or goes on, and the
     * clocks of all other stages pause or stop.
     *
     * @param clocks process variable {@code clocks} as the task carries it, null when there is none
     */
    void enter(String caseNumber, Stage stage, @Nullable Map<?, ?> clocks);

    /**
     * Starts the handling clock of a department: the remainder when the same department had it before in this round,
     * else a new full clock. Other handling clocks stop.
     */
    StageClock startHandling(String caseNumber, String department, Limit limit);

    /** Lets the handling clock run on for a rework, with at least this much; the floor is a new clock of its own. */
    StageClock reworkHandling(String caseNumber, Limit floor);

    /**
     * Grants one original limit more (extension), counted from the old deadline. Asked for in time and granted after it,
     * it lifts the overdue mark that was set while the application waited, unless the new deadline is past, too.
     */
    StageClock extendHandling(String caseNumber);

    /** Pauses the handling clock until somebody resumes it. No effect when it is paused already. */
    StageClock pauseHandling(String caseNumber);

    /** Pauses the handling clock until a date; from then on it runs by itself. */
    StageClock suspendHandling(String caseNumber, Instant until);

    /** Ends the pause. No effect when it runs. */
    StageClock resumeHandling(String caseNumber);

    /**
     * Reads the handling clock against the calendar as it is now: a year's holidays may have been published since, or the
     * hours changed. Empty when the deadline stays; also while the clock waits to be resumed, when its deadline is read
     * anyway.
     */
    Optional<RecomputedDeadline> recomputeHandling(String caseNumber);

    /**
     * Cases whose handling clock has not stopped and counts on a year without published holidays or was computed with an
     * earlier edition of the calendar, in order of number.
     *
     * @param after only numbers after this one; the empty text for the first page
     * @param limit at most this many
     */
    List<String> outdatedHandling(String after, int limit);

    /** The current handling clock of the running round: the last one started. */
    Optional<StageClock> handling(String caseNumber);

    /**
     * The process variable {@code handlingClock}: {@code warnAt} and {@code dueAt} of the current handling clock, and
     * {@code at}, when this was read (milliseconds), so that the process tells a late message from news.
     */
    Map<String, Object> handlingClock(String caseNumber);

    /** Every clock of every round, in order of beginning, read now. */
    List<StageClock> clocks(String caseNumber);

    /** The current clock of a stage in the running round: the last one started. */
    Optional<StageClock> current(String caseNumber, Stage stage);

    /**
     * Marks that the warning moment has come, once. A timer that speaks of an old deadline changes nothing.
     *
     * @return whether it was marked now
     */
    boolean markWarned(String caseNumber, Stage stage);

    /**
     * Marks that the deadline has passed, once. A timer that speaks of an old deadline changes nothing.
     *
     * @return whether it was marked now
     */
    boolean markOverdue(String caseNumber, Stage stage);

    /** Starts the clock of the whole case; the case file does so when a round opens. */
    void startTotal(String caseNumber, Instant at);

    /** Stops every clock of the running round; the case file does so when the round ends. */
    void stopAll(String caseNumber, Instant at);
}
