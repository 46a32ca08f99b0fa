package io.cityloop.enforcement;

/** Nothing is owed on a penalty any more; published in the transaction of the payment that brought it about. */
public record PenaltySettled(String penaltyId) {}
