package io.cityloop.handling;

/** A suspended case goes on, at its date or before; published inside the transaction. */
public record SuspensionEnded(Application suspension) {}
