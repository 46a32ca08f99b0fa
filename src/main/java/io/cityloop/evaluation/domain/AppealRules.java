package io.cityloop.evaluation.domain;

import io.cityloop.casefile.CaseStatus;
import io.cityloop.evaluation.Appeal;
import io.cityloop.evaluation.AppealState;
import io.cityloop.evaluation.RoundMarks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a department may appeal; each rule broken is a message key. */
public final class AppealRules {

    private final int most;

    /**
     * By the city's number.
     *
     * @param most how often a department may appeal in a round of a case
     */
    public AppealRules(int most) {
        this.most = most;
    }

    /** Against being late in handling, after closing, once, and again after a refusal; null when it may. */
    public @Nullable String whyNot(RoundMarks marks, List<Appeal> before, Instant until, Instant now) {
        CaseView view = new CaseView(marks);
        if (!view.ended(CaseStatus.CLOSED)) {
            return "evaluation.appeal.notClosed";
        }
        if (!view.late()) {
            return "evaluation.appeal.notLate";
        }
        if (before.stream().anyMatch(Appeal::open)) {
            return "evaluation.appeal.open";
        }
        if (before.stream().anyMatch(appeal -> appeal.state() == AppealState.GRANTED)) {
            return "evaluation.appeal.granted";
        }
        if (before.size() >= most) {
            return "evaluation.appeal.used";
        }
        return now.isAfter(until) ? "evaluation.appeal.tooLate" : null;
    }

    /** From when the time for appeals runs: the end of the round, or the last refusal. */
    public static Instant since(RoundMarks marks, List<Appeal> before) {
        return before.stream()
                .map(Appeal::endedAt)
                .filter(Objects::nonNull)
                .reduce(marks.endedAt(), (one, other) -> one.isAfter(other) ? one : other);
    }
}
