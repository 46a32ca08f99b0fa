package io.cityloop.casefile.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is null on the last. */
record PageOf<T>(List<T> items, @Nullable String next) {}
