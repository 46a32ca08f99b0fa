package io.cityloop.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one sub-class in one region.
 *
 * @param before the line as it is; null when there is none
 * @param after the line as it would be; null when it ends
 */
public record RegisterChange(
        @Nullable ResponsibilityLine before, @Nullable ResponsibilityLine after) {}
