package io.cityloop.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some public cases, newest first.
 *
 * @param next cursor of the next page, null on the last
 */
public record PublicPage(List<PublicCase> items, @Nullable String next) {}
