package io.cityloop.enforcement;

/** A payment was entered; published in its transaction, before {@link PenaltySettled}. */
public record PenaltyPaid(Payment payment) {}
