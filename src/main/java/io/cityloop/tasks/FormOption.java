package io.cityloop.tasks;

/** One choice of a field. */
public record FormOption(String value, String label) {}
