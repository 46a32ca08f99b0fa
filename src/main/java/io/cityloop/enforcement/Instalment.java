package io.cityloop.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sum paid in instalments.
 *
 * @param dueOn the last day to pay it
 * @param amount in yuan, as people write it
 */
public record Instalment(
        @Nullable LocalDate dueOn, @Nullable String amount) {}
