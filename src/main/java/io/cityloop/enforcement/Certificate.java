package io.cityloop.enforcement;

import java.time.LocalDate;

/**
 * An enforcement certificate 行政执法证.
 *
 * @param validTo the last day it is good for
 */
public record Certificate(String number, String username, LocalDate validFrom, LocalDate validTo) {

    /** It is good on the day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
