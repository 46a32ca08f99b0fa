package io.cityloop.dispatch.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the city's list of responsible bodies 责任主体清单.
 *
 * @param line number of the line in the list
 * @param subClass code of a sub-class, or its beginning for a whole class
 * @param region code of a region, or empty for the whole city
 * @param department code of the organisation that leads
 * @param coDepartments organisations that help
 * @param basis decision or article behind the line
 */
public record Responsibility(
        int line,
        String subClass,
        String region,
        String department,
        List<String> coDepartments,
        @Nullable String basis) {

    /** Copies the list. */
    public Responsibility {
        coDepartments = List.copyOf(coDepartments);
    }

    /** Whether the line speaks of this case. */
    public boolean covers(RoutedCase routed) {
        return routed.subClass().startsWith(subClass) && (region.isEmpty() || routed.in(region));
    }

    /** Higher for a line that speaks more exactly: the sub-class counts before the region. */
    public int exactness() {
        return 10 * subClass.length() + Math.min(9, region.length() / 2);
    }

    /** The line names this very sub-class, not a whole class. */
    public boolean names(RoutedCase routed) {
        return subClass.equals(routed.subClass());
    }
}
