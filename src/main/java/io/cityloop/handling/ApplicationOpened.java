package io.cityloop.handling;

/** Somebody has applied for something, or put a case under supervision; published inside the transaction. */
public record ApplicationOpened(Application application) {}
