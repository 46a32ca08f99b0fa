package io.cityloop.dispatch.persistence;

import org.jspecify.annotations.Nullable;

/** A row of table {@code responsibility}; the co-departments stand in one text, separated by spaces. */
public record ResponsibilityRow(
        int line,
        String subClass,
        String region,
        String department,
        String coDepartments,
        @Nullable String basis) {}
