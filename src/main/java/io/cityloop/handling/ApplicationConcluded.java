package io.cityloop.handling;

/** An application was granted, refused or cancelled; published inside the transaction. */
public record ApplicationConcluded(Application application) {}
