package io.cityloop.enforcement.persistence;

/** A row of table {@code penalty_document_bytes}. */
public record DocumentBytes(long documentId, String format, byte[] content) {}
