package io.cityloop.calendar;

import io.cityloop.calendar.domain.LimitLists;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limit of a filing condition as a function of the area's grade, as the national table has it.
 *
 * @param otherwise the limit where a grade has none of its own, or the area none
 * @param byGrade limits of single grades
 */
public record GradedLimit(Limit otherwise, Map<AreaGrade, Limit> byGrade) {

    /** Keeps its own copy. */
    public GradedLimit {
        byGrade = Map.copyOf(byGrade);
    }

    /**
     * Reads one limit for all areas ({@code 4工作时}), or one a grade ({@code A类2工作时；B类4工作时；C类1工作日}); areas without a
     * grade then have the last one's.
     *
     * @throws UnreadableLimit when any part is not understood or a grade comes twice
     */
    public static GradedLimit parse(String text) {
        return LimitLists.graded(text);
    }

    /** The limit in an area of this grade. */
    public Limit in(@Nullable AreaGrade grade) {
        return grade == null ? otherwise : byGrade.getOrDefault(grade, otherwise);
    }
}
