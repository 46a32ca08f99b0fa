package io.cityloop.catalog;

import io.cityloop.calendar.Limit;
import org.jspecify.annotations.Nullable;

/**
 * One filing condition 立案条件 of a sub-class, with its handling limit and closing condition.
 *
 * @param id never reused, also not by another version of the standard
 * @param subClass code of the sub-class within {@code standardVersion}
 * @param number 1, 2, 3 ... within the sub-class
 * @param limitText the handling limit as the standard words it
 * @param limit the same, read
 * @param closingCondition what must be true before a case may be closed
 * @param responsible who handles it, in the standard's words
 * @param basis the article that obliges or forbids, where the standard names one
 * @param lawBroken whether the condition itself says that a law is broken, so that enforcement looks at it
 * @param supervising who supervises it, in the standard's words
 */
public record FilingCondition(
        long id,
        String subClass,
        int number,
        String description,
        String limitText,
        Limit limit,
        String closingCondition,
        @Nullable String responsible,
        @Nullable String basis,
        boolean lawBroken,
        String standardVersion,
        @Nullable String supervising) {

    /** Without a supervising body. */
    public FilingCondition(
            long id,
            String subClass,
            int number,
            String description,
            String limitText,
            Limit limit,
            String closingCondition,
            @Nullable String responsible,
            @Nullable String basis,
            boolean lawBroken,
            String standardVersion) {
        this(
                id,
                subClass,
                number,
                description,
                limitText,
                limit,
                closingCondition,
                responsible,
                basis,
                lawBroken,
                standardVersion,
                null);
    }
}
