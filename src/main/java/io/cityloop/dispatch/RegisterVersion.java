package io.cityloop.dispatch;

import java.time.Instant;

/**
 * A version of the register of responsibilities.
 *
 * @param number 1 for the first
 * @param by username of whoever made it
 * @param source {@code seed}, {@code import} or {@code edit}
 * @param reason why, in words
 * @param lines how many lines it holds
 * @param added lines that begin with it
 * @param ended lines that end with it
 */
public record RegisterVersion(
        int number, Instant at, String by, String source, String reason, int lines, int added, int ended) {}
