package io.cityloop.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the city's list of responsible bodies 责任主体清单.
 *
 * @param subClass code of a sub-class, or its beginning for a whole class
 * @param region code of a region; empty for the whole city
 * @param department code of the organisation that leads
 * @param coDepartments codes of organisations that help
 * @param basis decision or article behind the line
 */
public record ResponsibilityLine(
        String subClass,
        String region,
        String department,
        List<String> coDepartments,
        @Nullable String basis) {}
