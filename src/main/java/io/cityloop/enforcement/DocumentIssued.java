package io.cityloop.enforcement;

/**
 * Event: a document went out, in the transaction that is still running. Whoever keeps the timeline of the penalty file
 * writes number and hash down.
 */
public record DocumentIssued(IssuedDocument document) {}
