package io.cityloop.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of one round that has ended, as it is told afterwards.
 *
 * @param report as it was reported; a number given with it is kept, else one of the day of the report is drawn
 * @param filing null for a case that was never filed
 * @param dispatch null for a case that came to no department
 * @param reworks how often it was sent back to be done again
 * @param returns how often the department returned it
 * @param steps what people did, the report first, in order of time
 * @param clocks in order of beginning
 */
public record PastCase(
        NewCase report,
        @Nullable Filing filing,
        @Nullable Dispatch dispatch,
        @Nullable String handler,
        @Nullable String checker,
        int reworks,
        int returns,
        List<PastStep> steps,
        List<PastClock> clocks,
        CaseStatus outcome,
        Instant endedAt) {

    /** Refuses a case that has not ended, or whose steps are not in order. */
    public PastCase {
        steps = List.copyOf(steps);
        clocks = List.copyOf(clocks);
        if (!outcome.concluded()) {
            throw new IllegalArgumentException("A case of the past has ended, not " + outcome);
        }
        boolean ordered = steps.stream()
                .sorted(Comparator.comparing(PastStep::at))
                .toList()
                .equals(steps);
        if (steps.isEmpty() || !ordered || steps.getLast().at().isAfter(endedAt)) {
            throw new IllegalArgumentException("Steps are to be in order of time and before the end");
        }
    }

    /** When it was reported. */
    public Instant openedAt() {
        return steps.getFirst().at();
    }

    /** When it was filed for the last time. */
    public @Nullable Instant filedAt() {
        return last("fileCase.file");
    }

    /** When the department said for the last time that it was done. */
    public @Nullable Instant handledAt() {
        return last("handleCase.submit");
    }

    private @Nullable Instant last(String action) {
        return steps.stream()
                .filter(step -> step.action().equals(action))
                .map(PastStep::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
