package io.cityloop.calendar;

import java.time.Instant;

/**
 * One change of the city's hours: what has held since then, until the next change.
 *
 * @param edition number of the change
 * @param hours what it set
 * @param reason why, in the words of the person who changed it
 * @param changedBy username
 * @param changedByName name at that time
 * @param changedAt when
 */
public record HoursChange(
        long edition, HoursDraft hours, String reason, String changedBy, String changedByName, Instant changedAt) {}
