package io.cityloop.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some tasks, the soonest due first.
 *
 * @param next cursor of the next page, null on the last
 */
public record TaskPage(List<WorkTask> items, @Nullable String next) {}
