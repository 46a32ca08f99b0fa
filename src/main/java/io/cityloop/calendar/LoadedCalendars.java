package io.cityloop.calendar;

import io.cityloop.calendar.domain.ShippedNotices;
import io.cityloop.calendar.persistence.NoticeDayRow;
import io.cityloop.calendar.persistence.NoticeMapper;
import io.cityloop.calendar.persistence.NoticeRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the calendar in memory and lays it out anew when a notice was loaded, here or on another node. */
@Component
class LoadedCalendars implements WorkCalendars {

    private record Held(WorkCalendar calendar, long revision, Instant checkedAt) {}

    private final CalendarSettings settings;
    private final CalendarRules rules;
    private final NoticeMapper notices;
    private final Clock clock;
    private final List<HolidayNotice> shipped = ShippedNotices.all();
    private volatile @Nullable Held held;

    LoadedCalendars(CalendarSettings settings, ZoneId zone, NoticeMapper notices, Clock clock) {
        this.settings = settings;
        this.rules = settings.rules(zone);
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public WorkCalendar current() {
        Held now = held;
        return now != null && isFresh(now) ? now.calendar() : refreshed();
    }

    /** Forgets what is held: the next reader looks into the database. */
    void expire() {
        held = null;
    }

    private boolean isFresh(Held now) {
        return clock.instant().isBefore(now.checkedAt().plus(settings.refresh()));
    }

    private synchronized WorkCalendar refreshed() {
        Held now = held;
        if (now != null && isFresh(now)) {
            return now.calendar();
        }
        // read before the notices: a load in between is then seen at the next check
        long revision = notices.revision();
        WorkCalendar calendar =
                now != null && now.revision() == revision ? now.calendar() : WorkCalendar.of(rules, inForce());
        held = new Held(calendar, revision, clock.instant());
        return calendar;
    }

    private List<HolidayNotice> inForce() {
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
}
