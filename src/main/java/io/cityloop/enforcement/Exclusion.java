package io.cityloop.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that do not count towards the time to decide (Administrative Penalty Law art. 60 and the rules made under it).
 *
 * @param ground why: hearing, testing, inspection, appraisal, announcement; words for people
 * @param from the first day that is not counted
 * @param to the last day that is not counted; null while it goes on
 */
public record Exclusion(
        String ground, LocalDate from, @Nullable LocalDate to) {

    /** Refuses an end before the beginning. */
    public Exclusion {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("An exclusion cannot end on " + to + ", before it begins on " + from);
        }
    }
}
