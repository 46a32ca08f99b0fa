package io.cityloop.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in the open tasks a person may do; null means "any".
 *
 * @param mine true: what he has; false: what lies in the pool; null: both
 * @param elementId user task in the diagram
 * @param role key of the candidate role
 * @param cursor {@link TaskPage#next()} of the page before
 * @param limit at most this many, 1 to 200
 */
public record TaskQuery(
        @Nullable Boolean mine,
        @Nullable String elementId,
        @Nullable String role,
        @Nullable String caseNumber,
        @Nullable String cursor,
        int limit) {

    /** Everything open, fifty of it. */
    public static TaskQuery everything() {
        return new TaskQuery(null, null, null, null, null, 50);
    }

    /** Everything open of one case. */
    public static TaskQuery ofCase(String caseNumber) {
        return new TaskQuery(null, null, null, caseNumber, null, 50);
    }
}
