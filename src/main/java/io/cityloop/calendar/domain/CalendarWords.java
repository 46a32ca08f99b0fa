package io.cityloop.calendar.domain;

import io.cityloop.calendar.WorkingPeriod;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The module's words in one language: sentences, days, moments and lengths of time. */
final class CalendarWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ResourceBundle bundle;
    private final Locale locale;
    private final ZoneId zone;

    CalendarWords(Locale locale, ZoneId zone) {
        this.bundle = ResourceBundle.getBundle("i18n.calendar", locale, NO_FALLBACK);
        // the bundle's own words decide how days are named, so that no sentence mixes two languages
        this.locale = bundle.getLocale().getLanguage().isEmpty() ? Locale.CHINESE : bundle.getLocale();
        this.zone = zone;
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString("calendar.derivation." + key), locale).format(arguments);
    }

    /** {@code 2026-10-08（周四）}. */
    String day(LocalDate day) {
        return say("date", day.toString(), day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale));
    }

    String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : say("range", day(first), day(last));
    }

    String moment(long millis) {
        LocalDateTime local = local(millis);
        return day(local.toLocalDate()) + " " + time(local);
    }

    String span(long from, long to) {
        LocalDateTime start = local(from);
        LocalDateTime end = local(to);
        boolean untilMidnight = end.toLocalDate().isAfter(start.toLocalDate());
        return time(start) + "–" + (untilMidnight ? "24:00" : time(end));
    }

    String periods(List<WorkingPeriod> periods) {
        return join(periods.stream().map(WorkingPeriod::toString).toList());
    }

    String join(List<String> parts) {
        return String.join(bundle.getString("calendar.derivation.and"), parts);
    }

    /** Hours and minutes, untruncated; seconds only where there are some. */
    String length(long millis) {
        Duration length = Duration.ofMillis(millis);
        List<String> parts = new ArrayList<>();
        if (length.toHours() > 0) {
            parts.add(say("hoursLong", String.valueOf(length.toHours())));
        }
        if (length.toMinutesPart() > 0) {
            parts.add(say("minutesLong", String.valueOf(length.toMinutesPart())));
        }
        if (length.toSecondsPart() > 0 || parts.isEmpty()) {
            parts.add(say("secondsLong", String.valueOf(length.toSecondsPart())));
        }
        return String.join(bundle.getString("calendar.derivation.lengthGap"), parts);
    }

    /** A holiday's name; combined names (中秋节、国庆节) part by part. */
    String holiday(String name) {
        return List.of(name.split("、")).stream()
                .map(part -> word("calendar.holiday." + part, part))
                .collect(Collectors.joining(bundle.getString("calendar.derivation.and")));
    }

    String word(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    LocalDate date(long millis) {
        return local(millis).toLocalDate();
    }

    private LocalDateTime local(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone);
    }

    private static String time(LocalDateTime at) {
        return (at.getSecond() == 0 ? MINUTE : SECOND).format(at);
    }
}
