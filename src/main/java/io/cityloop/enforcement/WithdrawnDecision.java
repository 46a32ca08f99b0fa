package io.cityloop.enforcement;

import java.time.Instant;

/**
 * A decision that came off the public list, with the reason that the public is owed (art. 48, second paragraph).
 *
 * @param reason without anything personal
 */
public record WithdrawnDecision(String number, String agencyName, String reason, Instant withdrawnAt) {}
