package io.cityloop.dispatch.persistence;

import org.jspecify.annotations.Nullable;

/** A row of table {@code register_line}; the co-departments stand in one text, separated by spaces. */
public record LineRow(
        long id,
        String subClass,
        String region,
        String department,
        String coDepartments,
        @Nullable String basis,
        int sinceVersion,
        @Nullable Integer untilVersion) {}
