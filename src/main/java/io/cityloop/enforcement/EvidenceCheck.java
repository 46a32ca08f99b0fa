package io.cityloop.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * Result of going through the chain of evidence of a file.
 *
 * @param links how many links there are
 * @param brokenAt first link that does not fit, null when all do
 * @param head hash of the last link, {@code 0…0} for a file without evidence
 */
public record EvidenceCheck(
        boolean intact, int links, @Nullable Integer brokenAt, String head) {}
