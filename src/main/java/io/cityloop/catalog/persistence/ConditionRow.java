package io.cityloop.catalog.persistence;

import org.jspecify.annotations.Nullable;

/** A row of {@code filing_condition}; the limit is still text. */
public record ConditionRow(
        long id,
        String standardVersion,
        String subClass,
        int number,
        String description,
        String limitText,
        String closingCondition,
        @Nullable String responsible,
        @Nullable String supervising,
        @Nullable String basis,
        boolean lawBroken) {}
