package io.cityloop.open311.persistence;

import java.time.Instant;

/**
 * Something that was sent under a key.
 *
 * @param content hash of everything that was sent
 * @param token client id of the case it became or becomes
 */
record SubmissionRow(long keyId, String fingerprint, String content, String token, Instant at) {}
