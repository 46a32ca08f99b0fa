package io.cityloop.enforcement;

import java.time.LocalDate;

/**
 * Something that was taken off the money of a penalty, or paid back.
 *
 * @param ground why, in words
 * @param paper number of the decision, judgment, agreement or receipt
 * @param on its day
 */
public record Relief(ReliefKind kind, Fen amount, String ground, String paper, LocalDate on) {}
