package io.cityloop.web;

import io.cityloop.calendar.GradedLimit;
import io.cityloop.calendar.LimitUnit;
import io.cityloop.calendar.UnreadableLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Moments and spans as people read them, in the city's zone. */
@Component("times")
class Times {

    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Clock clock;
    private final ZoneId zone;
    private final MessageSource messages;

    Times(Clock clock, @Value("${cityloop.zone:Asia/Shanghai}") ZoneId zone, MessageSource messages) {
        this.clock = clock;
        this.zone = zone;
        this.messages = messages;
    }

    /** The city's zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** Month, day, hour and minute; with the year when it is not this one. Empty for nothing. */
    public String moment(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        var local = at.atZone(zone);
        return local.getYear() == now().atZone(zone).getYear() ? THIS_YEAR.format(local) : FULL.format(local);
    }

    /** With the year, always. */
    public String full(@Nullable Instant at) {
        return at == null ? "" : FULL.format(at.atZone(zone));
    }

    /** The day alone. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atZone(zone));
    }

    /** How a deadline stands: {@code calm}, {@code warning} or {@code overdue}. */
    public String state(@Nullable Instant warnAt, @Nullable Instant dueAt) {
        var now = now();
        if (dueAt != null && !now.isBefore(dueAt)) {
            return "overdue";
        }
        return warnAt != null && !now.isBefore(warnAt) ? "warning" : "calm";
    }

    /** Whether a limit counts working time only; else nights and holidays, too. */
    public boolean workingOnly(String limitText) {
        try {
            var unit = GradedLimit.parse(limitText).otherwise().unit();
            return unit == LimitUnit.WORKING_HOUR || unit == LimitUnit.WORKING_DAY;
        } catch (UnreadableLimit unreadable) {
            return false;
        }
    }

    /** Time left to a deadline, or by how much it has passed. Empty for nothing. */
    public String left(@Nullable Instant dueAt) {
        if (dueAt == null) {
            return "";
        }
        var left = Duration.between(now(), dueAt);
        return left.isNegative() ? text("web.js.overdueBy", span(left.negated())) : text("web.js.left", span(left));
    }

    /** A span, in its two largest units. */
    public String span(@Nullable Duration span) {
        if (span == null) {
            return "";
        }
        var days = span.toDays();
        var hours = span.toHoursPart();
        var minutes = span.toMinutesPart();
        if (days > 0) {
            return hours > 0 && days < 10 ? text("web.js.daysHours", days, hours) : text("web.js.days", days);
        }
        if (hours > 0) {
            return minutes > 0 ? text("web.js.hoursMinutes", hours, minutes) : text("web.js.hours", hours);
        }
        return minutes > 0 ? text("web.js.minutes", minutes) : text("web.js.underAMinute");
    }

    private String text(String key, Object... values) {
        var words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = values[i].toString();
        }
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }
}
