package io.cityloop.evaluation.domain;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.StageMark;
import io.cityloop.evaluation.StepMark;
import io.cityloop.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the marks of a round from its clocks and its timeline, and from nothing else but the case's own facts. */
public final class MarkTaking {

    /** In which stage a step belongs: the user task's form is the first part of the timeline's action. */
    private static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("acceptReport", Stage.ACCEPTANCE),
            Map.entry("reviewSelfHandled", Stage.ACCEPTANCE),
            Map.entry("verifyReport", Stage.VERIFICATION),
            Map.entry("fileCase", Stage.FILING),
            Map.entry("dispatchCase", Stage.DISPATCH),
            Map.entry("reviewReturn", Stage.DISPATCH),
            Map.entry("coordinateCase", Stage.COORDINATION),
            Map.entry("assignHandler", Stage.HANDLING),
            Map.entry("handleCase", Stage.HANDLING),
            Map.entry("confirmHandling", Stage.HANDLING),
            Map.entry("inspectViolation", Stage.HANDLING),
            Map.entry("checkResult", Stage.CHECK),
            Map.entry("closeCase", Stage.CLOSING),
            Map.entry("approveAbnormalClose", Stage.CLOSING));

    private MarkTaking() {}

    /**
     * The marks of the case's running round.
     *
     * @param outcome how it ends
     * @param clocks every clock of the case
     * @param timeline every entry of the case
     * @param end when it ends
     */
    public static RoundMarks take(
            CaseFile caseFile, String outcome, List<StageClock> clocks, List<TimelineEntry> timeline, Instant end) {
        List<StageMark> stages = clocks.stream()
                .filter(clock -> clock.round() == caseFile.round())
                .map(clock -> stage(clock, end))
                .toList();
        List<TimelineEntry> byPeople = timeline.stream()
                .filter(entry -> entry.round() == caseFile.round() && byAPerson(entry.actor()))
                .toList();
        return new RoundMarks(
                caseFile.number(),
                caseFile.round(),
                outcome,
                caseFile.channel(),
                caseFile.subClass(),
                caseFile.conditionId(),
                caseFile.standardVersion(),
                caseFile.place().district(),
                caseFile.place().street(),
                caseFile.place().community(),
                caseFile.place().grid(),
                caseFile.leadDepartment(),
                caseFile.priority(),
                caseFile.reworks(),
                caseFile.returns(),
                caseFile.extensions(),
                caseFile.suspensions(),
                caseFile.urges(),
                caseFile.roundOpenedAt(),
                end,
                stages,
                byPeople.stream().map(entry -> step(entry, stages)).toList(),
                byPeople.stream()
                        .filter(MarkTaking::foundFalsified)
                        .map(TimelineEntry::seq)
                        .toList());
    }

    /** Whoever checked ticked that the handling was falsified. */
    private static boolean foundFalsified(TimelineEntry entry) {
        return entry.details().get("form") instanceof Map<?, ?> form && Boolean.TRUE.equals(form.get("falsified"));
    }

    private static boolean byAPerson(Actor actor) {
        return !Actor.SYSTEM.equals(actor.username()) && !Actor.ANONYMOUS.equals(actor.username());
    }

    private static StageMark stage(StageClock clock, Instant end) {
        Instant stopped = clock.stoppedAt() == null ? end : clock.stoppedAt();
        boolean overdue = clock.overdue() || clock.overdueAt() != null;
        return new StageMark(
                clock.stage().key(),
                clock.department(),
                clock.limitText(),
                clock.startedAt(),
                clock.dueAt(),
                stopped,
                !overdue,
                clock.spent().toSeconds(),
                overdue ? overdueSeconds(clock, stopped) : 0);
    }

    private static long overdueSeconds(StageClock clock, Instant stopped) {
        Instant due = clock.dueAt();
        return due == null || !stopped.isAfter(due)
                ? 0
                : Math.max(1, Duration.between(due, stopped).toSeconds());
    }

    private static StepMark step(TimelineEntry entry, List<StageMark> stages) {
        return new StepMark(
                entry.seq(),
                entry.action(),
                entry.actor().username(),
                entry.actor().role() == null ? null : entry.actor().role().key(),
                entry.actor().organisation(),
                entry.at(),
                onTime(entry, stages));
    }

    /** In time when the clock that ran at that moment was not over its limit yet. */
    private static @Nullable Boolean onTime(TimelineEntry entry, List<StageMark> stages) {
        Stage stage = STAGES.get(entry.action().split("\\.", 2)[0]);
        if (stage == null) {
            return null;
        }
        return stages.stream()
                .filter(mark -> mark.stage().equals(stage.key())
                        && !mark.startedAt().isAfter(entry.at())
                        && mark.dueAt() != null)
                .reduce((earlier, later) -> later)
                .map(mark -> mark.onTime() || !entry.at().isAfter(mark.dueAt()))
                .orElse(null);
    }
}
