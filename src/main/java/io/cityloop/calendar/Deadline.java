package io.cityloop.calendar;

import java.time.Instant;
import java.util.List;

/**
 * When a limit ends and why.
 *
 * @param dueAt the earliest instant at which the whole limit has passed
 * @param warnAt when the warning share (80 %) of the limit has passed, measured in the limit's own unit
 * @param derivation sentences a person can check by hand, naming periods, holidays and their notices; written only when
 *     somebody reads them
 * @param provisional whether a year without a published holiday notice was crossed
 */
public record Deadline(Instant dueAt, Instant warnAt, List<String> derivation, boolean provisional) {}
