package io.cityloop.open311.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as the W3C's note on ISO 8601 writes them: to the second, and always with the zone. */
public final class Moments {

    private static final Pattern LOST_PLUS = Pattern.compile(" (?=\\d{2}:?\\d{2}$)");
    private static final Pattern NO_SECONDS =
            Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(Z|[+-]\\d{2}:\\d{2})$");
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9998-12-31T00:00:00Z");

    private Moments() {}

    /** The moment as the city's clocks show it: {@code 2026-11-24T17:05:10+08:00}. */
    public static String text(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** Reads one; without a zone it is none. A plus that an unescaped address turned into a space is put back. */
    public static Optional<Instant> read(String text) {
        String whole = LOST_PLUS.matcher(text.strip()).replaceFirst("+");
        try {
            Instant read = OffsetDateTime.parse(NO_SECONDS.matcher(whole).replaceFirst("$1:00$2"))
                    .toInstant();
            return read.isBefore(EARLIEST) || read.isAfter(LATEST) ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
