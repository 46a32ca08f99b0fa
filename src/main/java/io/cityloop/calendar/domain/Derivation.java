package io.cityloop.calendar.domain;

import io.cityloop.calendar.CalendarRules;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.LimitClock;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sentences written when first read: most deadlines are handed to the engine and nobody asks why. */
public final class Derivation extends AbstractList<String> {

    private final Supplier<List<String>> writer;
    private volatile @Nullable List<String> lines;

    private Derivation(Supplier<List<String>> writer) {
        this.writer = writer;
    }

    /** Why a limit that starts (or runs again) at {@code start} ends at {@code due}. */
    public static List<String> ofDeadline(
            CalendarRules rules,
            CalendarDays days,
            Timelines timelines,
            Limit limit,
            Duration remaining,
            long start,
            long due,
            long warn,
            Locale locale) {
        return new Derivation(() ->
                new DerivationWriter(rules, days, timelines, limit, locale).deadline(remaining, start, due, warn));
    }

    /** Why a clock read at {@code end} shows what it shows. */
    public static List<String> ofClock(
            CalendarRules rules, CalendarDays days, Timelines timelines, LimitClock clock, Instant end, Locale locale) {
        return new Derivation(
                () -> new DerivationWriter(rules, days, timelines, clock.limit(), locale).clock(clock, end));
    }

    @Override
    public String get(int index) {
        return lines().get(index);
    }

    @Override
    public int size() {
        return lines().size();
    }

    private List<String> lines() {
        List<String> written = lines;
        if (written == null) {
            // two readers at once write the same sentences
            written = writer.get();
            lines = written;
        }
        return written;
    }
}
