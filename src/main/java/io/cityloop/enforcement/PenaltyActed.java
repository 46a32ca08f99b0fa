package io.cityloop.enforcement;

/** Something was done in a penalty file; told in the transaction that wrote it, after it stands in the chain. */
public record PenaltyActed(PenaltyAct act) {}
