package io.cityloop.verification.domain;

/**
 * An inspector who could go.
 *
 * @param username who
 * @param nearness 0 walks the very responsibility grid, 1 the next nearest one, and so on
 * @param openTasks how many tasks wait for him already
 * @param onDuty he is on duty now
 */
public record Inspector(String username, int nearness, int openTasks, boolean onDuty) {}
