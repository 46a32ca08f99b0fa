package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.Exclusion;
import java.time.LocalDate;

/** Which days an exclusion leaves out. */
final class ExcludedDays {

    private ExcludedDays() {}

    /** Whether the day is left out, {@code today} being the last known day of an exclusion that goes on. */
    static boolean cover(Exclusion exclusion, LocalDate day, LocalDate today) {
        LocalDate end = exclusion.to() == null ? today : exclusion.to();
        return !day.isBefore(exclusion.from()) && !day.isAfter(end);
    }
}
