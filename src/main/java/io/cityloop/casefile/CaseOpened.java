package io.cityloop.casefile;

/** A case has been opened, or (round above 1) reopened; published inside the transaction. */
public record CaseOpened(CaseFile caseFile) {}
