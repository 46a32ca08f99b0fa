package io.cityloop.enforcement;

import io.cityloop.identity.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something done in a penalty file, chained by hash like the timeline of a case.
 *
 * @param kind step and outcome such as {@code serveNotice.served}, or a measure such as {@code seizure.ordered}
 * @param details the form and what was reckoned from it: days as ISO text, money in fen
 */
public record PenaltyAct(
        String penaltyId,
        int seq,
        Instant at,
        Actor actor,
        String kind,
        Map<String, Object> details,
        String previousHash,
        String hash) {

    /** A detail as text, null when absent. */
    public @Nullable String text(String key) {
        Object value = details.get(key);
        return value == null ? null : value.toString();
    }

    /** A detail as a day, null when absent. */
    public @Nullable LocalDate day(String key) {
        String text = text(key);
        return text == null ? null : LocalDate.parse(text);
    }

    /** A sum in fen, zero when absent. */
    public long fen(String key) {
        return details.get(key) instanceof Number number ? number.longValue() : 0;
    }

    /** A truth value, false when absent. */
    public boolean is(String key) {
        return Boolean.TRUE.equals(details.get(key));
    }
}
