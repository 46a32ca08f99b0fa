package io.cityloop.enforcement.persistence;

/** A row of table {@code penalty_evidence_chain}: the end of a file's chain. */
public record EvidenceHead(String penaltyId, int links, int pieces, String hash) {}
