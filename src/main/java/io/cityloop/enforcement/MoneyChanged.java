package io.cityloop.enforcement;

import io.cityloop.identity.Actor;
import java.util.Map;

/**
 * Something happened to the money of a file; told in the transaction that wrote it.
 *
 * @param kind {@code ordered}, {@code paid}, {@code paused}, {@code resumed}, {@code planned}, {@code lowered},
 *     {@code waived} or {@code refunded}
 * @param details what the chain of the file keeps of it; sums in fen
 */
public record MoneyChanged(String penaltyId, String kind, Map<String, ?> details, Actor actor) {

    /** Copies the details. */
    public MoneyChanged {
        details = Map.copyOf(details);
    }
}
