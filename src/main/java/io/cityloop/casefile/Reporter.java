package io.cityloop.casefile;

import org.jspecify.annotations.Nullable;

/** The personal data of whoever reported; shown whole only to those who need to know. */
public record Reporter(@Nullable String name, @Nullable String phone) {}
