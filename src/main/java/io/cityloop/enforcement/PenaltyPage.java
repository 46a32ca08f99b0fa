package io.cityloop.enforcement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some penalty files, newest first; {@code next} is the cursor of the next page, null on the last. */
public record PenaltyPage(List<PenaltyFile> items, @Nullable String next) {}
