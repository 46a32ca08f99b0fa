package io.cityloop.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A reporter as this viewer may see him.
 *
 * @param masked true when characters were taken away: 王**, 138****5678
 */
public record ReporterView(@Nullable String name, @Nullable String phone, boolean masked) {}
