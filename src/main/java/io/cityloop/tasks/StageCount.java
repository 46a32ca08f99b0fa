package io.cityloop.tasks;

/**
 * How many open tasks of a stage are warned.
 *
 * @param stage key of the stage, or {@link DeadlineWatch#NO_STAGE}
 * @param warned those whose warning moment has come, overdue ones among them
 * @param overdue those whose deadline has passed
 */
public record StageCount(String stage, int warned, int overdue) {}
