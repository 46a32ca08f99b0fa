package io.cityloop.casefile;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to look for; null and empty mean "any".
 *
 * @param department lead or co-department
 * @param grid unit grid or responsibility grid
 * @param from opened at or after
 * @param to opened before
 * @param text case number, last four digits of the reporter's telephone, or words of the description and address
 * @param cursor {@link CasePage#next()} of the page before
 * @param limit at most this many, 1 to 200
 */
public record CaseQuery(
        Set<CaseStatus> statuses,
        @Nullable String subClass,
        @Nullable String department,
        @Nullable String grid,
        @Nullable String channel,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text,
        @Nullable String cursor,
        int limit) {

    /** The newest cases, fifty of them. */
    public static CaseQuery newest() {
        return new CaseQuery(Set.of(), null, null, null, null, null, null, null, null, 50);
    }

    /** The same with these words. */
    public CaseQuery withText(@Nullable String words) {
        return new CaseQuery(statuses, subClass, department, grid, channel, from, to, words, cursor, limit);
    }

    /** The same in these statuses. */
    public CaseQuery withStatuses(Set<CaseStatus> some) {
        return new CaseQuery(some, subClass, department, grid, channel, from, to, text, cursor, limit);
    }
}
