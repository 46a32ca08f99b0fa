package io.cityloop.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some cases, newest first.
 *
 * @param next cursor of the next page, null on the last
 */
public record CasePage(List<CaseFile> items, @Nullable String next) {}
