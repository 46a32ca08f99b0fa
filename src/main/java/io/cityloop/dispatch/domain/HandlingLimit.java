package io.cityloop.dispatch.domain;

import io.cityloop.calendar.AreaGrade;
import io.cityloop.calendar.GradedLimit;
import io.cityloop.calendar.Limit;
import org.jspecify.annotations.Nullable;

/** A filing condition may have a limit for each grade of area; with the department the case gets the one it has. */
public final class HandlingLimit {

    private HandlingLimit() {}

    /** The text of the limit in an area of this grade; a limit for all areas stays as it is written. */
    public static @Nullable String text(@Nullable String limitText, @Nullable String grade) {
        if (limitText == null) {
            return null;
        }
        GradedLimit graded = GradedLimit.parse(limitText);
        return graded.byGrade().isEmpty() ? limitText : in(graded, grade).text();
    }

    /** The same, read. */
    public static Limit of(String limitText, @Nullable String grade) {
        return in(GradedLimit.parse(limitText), grade);
    }

    private static Limit in(GradedLimit graded, @Nullable String grade) {
        return graded.in(grade == null ? null : AreaGrade.valueOf(grade));
    }
}
