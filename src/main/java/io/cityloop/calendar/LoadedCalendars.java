package io.cityloop.calendar;

import io.cityloop.calendar.domain.HoursReader;
import io.cityloop.calendar.domain.ShippedNotices;
import io.cityloop.calendar.persistence.HoursMapper;
import io.cityloop.calendar.persistence.HoursRow;
import io.cityloop.calendar.persistence.NoticeDayRow;
import io.cityloop.calendar.persistence.NoticeMapper;
import io.cityloop.calendar.persistence.NoticeRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the calendar in memory and lays it out anew when a notice was loaded or the hours were changed, here or on
 * another node.
 */
@Component
class LoadedCalendars implements WorkCalendars {

    /**
     * The calendar and what it was made of.
     *
     * @param hours all changes of the hours, newest first
     * @param earlier calendars of earlier hours by number of the change, laid out when somebody asks
     */
    private record Held(
            WorkCalendar calendar,
            List<HolidayNotice> notices,
            List<HoursRow> hours,
            Map<Long, WorkCalendar> earlier,
            Instant checkedAt) {

        private Held checked(Instant at) {
            return new Held(calendar, notices, hours, earlier, at);
        }
    }

    private final CalendarSettings settings;
    private final CalendarRules rules;
    private final NoticeMapper notices;
    private final HoursMapper hours;
    private final Clock clock;
    private final List<HolidayNotice> shipped = ShippedNotices.all();
    private volatile @Nullable Held held;
    private volatile boolean expired;

    LoadedCalendars(CalendarSettings settings, ZoneId zone, NoticeMapper notices, HoursMapper hours, Clock clock) {
        this.settings = settings;
        this.rules = settings.rules(zone);
        this.notices = notices;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public WorkCalendar current() {
        return held().calendar();
    }

    @Override
    public WorkCalendar at(Instant moment) {
        Held now = held();
        List<HoursRow> changes = now.hours();
        if (changes.isEmpty() || heldAt(changes.getFirst(), moment)) {
            return now.calendar();
        }
        HoursRow then =
                changes.stream().filter(row -> heldAt(row, moment)).findFirst().orElse(null);
        return now.earlier()
                .computeIfAbsent(
                        then == null ? 0 : then.id(),
                        id -> WorkCalendar.of(
                                rules(then), now.notices(), now.calendar().edition()));
    }

    private static boolean heldAt(HoursRow row, Instant moment) {
        return !row.changedAt().toInstant(ZoneOffset.UTC).isAfter(moment);
    }

    /** The next reader after the commit of the running transaction looks into the database, before any listener. */
    void expireAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new ExpireAfterCommit());
    }

    private Held held() {
        Held now = held;
        return now != null && isFresh(now) ? now : refreshed();
    }

    private boolean isFresh(Held now) {
        return !expired && clock.instant().isBefore(now.checkedAt().plus(settings.refresh()));
    }

    private synchronized Held refreshed() {
        Held now = held;
        if (now != null && isFresh(now)) {
            return now;
        }
        expired = false;
        // read before what it counts: a change in between is then seen at the next check
        long edition = notices.revision() + hours.revision();
        Held next;
        if (now != null && now.calendar().edition() == edition) {
            next = now.checked(clock.instant());
        } else {
            List<HolidayNotice> published = published();
            List<HoursRow> changes = hours.newestFirst(Integer.MAX_VALUE);
            WorkCalendar calendar =
                    WorkCalendar.of(rules(changes.isEmpty() ? null : changes.getFirst()), published, edition);
            next = new Held(calendar, published, changes, new ConcurrentHashMap<>(), clock.instant());
        }
        held = next;
        return next;
    }

    private CalendarRules rules(@Nullable HoursRow row) {
        if (row == null) {
            return rules;
        }
        HoursReader reader = new HoursReader(Integer.MAX_VALUE);
        // nothing is to be kept here: what was refused then was never stored
        CalendarRules bare = rules.with(rules.hours(), rules.duty(), List.of());
        CalendarRules read = reader.read(row.hours(), bare);
        if (!reader.errors().isEmpty()) {
            throw new IllegalStateException("Working hours " + row.id() + " cannot be read: " + reader.errors());
        }
        return read;
    }

    private List<HolidayNotice> published() {
        Map<Integer, HolidayNotice> byYear = new HashMap<>();
        shipped.forEach(notice -> byYear.put(notice.year(), notice));
        Map<Long, List<NoticeDayRow>> days =
                notices.daysOfNewest().stream().collect(Collectors.groupingBy(NoticeDayRow::noticeId));
        for (NoticeRow row : notices.newest()) {
            byYear.put(row.noticeYear(), notice(row, days.getOrDefault(row.id(), List.of())));
        }
        return List.copyOf(byYear.values());
    }

    private static HolidayNotice notice(NoticeRow row, List<NoticeDayRow> days) {
        return new HolidayNotice(
                row.noticeYear(),
                row.noticeNumber(),
                row.title(),
                row.source(),
                days.stream()
                        .map(day -> new HolidayNotice.Day(day.onDay(), day.holiday(), day.offDay()))
                        .toList());
    }

    /** Runs before the listeners of the event, so that they compute with what is new. */
    private final class ExpireAfterCommit implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            expired = true;
        }
    }
}
