package io.cityloop.evaluation;

import java.time.LocalDate;
import java.util.List;

/**
 * A day's aggregates beside a full recount of the frozen marks.
 *
 * @param rounds how many rounds of cases ended that day
 * @param counters how many figures were compared
 * @param differences where they do not agree; empty when they do. A mark that is no longer what was frozen is a
 *     difference too: counter {@code changedMarks}, with the case number as key
 */
public record DayProof(LocalDate day, long rounds, long counters, List<Difference> differences) {

    /** One figure that does not agree. */
    public record Difference(Subject subject, String counter, long kept, long recounted) {}

    /** The aggregates are what the marks say. */
    public boolean holds() {
        return differences.isEmpty();
    }
}
