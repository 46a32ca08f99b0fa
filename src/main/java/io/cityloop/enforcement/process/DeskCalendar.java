package io.cityloop.enforcement.process;

import io.cityloop.calendar.WorkCalendar;
import io.cityloop.calendar.WorkCalendars;
import io.cityloop.enforcement.AgencyCalendar;
import io.cityloop.enforcement.DueItem;
import io.cityloop.enforcement.DueItems;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.domain.TermWords;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Puts together what all kinds of deadlines give. */
@Service
class DeskCalendar implements AgencyCalendar {

    private static final int DAYS = 14;
    private static final int LAST_OF_WEEK = 6;
    private static final List<Role> OF_AGENCY =
            List.of(Role.ENFORCEMENT_OFFICER, Role.LEGAL_REVIEWER, Role.AGENCY_HEAD);

    private final ObjectProvider<DueItems> sources;
    private final StatutoryTerms terms;
    private final WorkCalendars calendars;
    private final People people;
    private final Clock clock;

    DeskCalendar(
            ObjectProvider<DueItems> sources,
            StatutoryTerms terms,
            WorkCalendars calendars,
            People people,
            Clock clock) {
        this.sources = sources;
        this.terms = terms;
        this.calendars = calendars;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<String> agencies(Person person) {
        Stream<Post> posts = person.has(Role.SUPERVISOR)
                ? people.withRole(Role.ENFORCEMENT_OFFICER, null).stream()
                        .flatMap(officer -> officer.posts(Role.ENFORCEMENT_OFFICER).stream())
                : OF_AGENCY.stream().flatMap(role -> person.posts(role).stream());
        return posts.map(Post::organisation)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Sheet show(String agency, Locale locale) {
        WorkCalendar calendar = calendars.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = monday.plusDays(LAST_OF_WEEK);
        LocalDate end = monday.plusDays(DAYS - 1L);
        List<DueItem> items = items(agency, today, end);
        Map<LocalDate, Long> byDay =
                items.stream().collect(Collectors.groupingBy(DueItem::lastDay, Collectors.counting()));
        List<Day> days = new ArrayList<>();
        for (LocalDate day = monday; !day.isAfter(end); day = day.plusDays(1)) {
            days.add(new Day(calendar.day(day), byDay.getOrDefault(day, 0L).intValue()));
        }
        TermWords words = new TermWords(locale);
        return new Sheet(
                today,
                days,
                groups(items, day -> day.isBefore(today), words),
                groups(items, day -> !day.isBefore(today) && !day.isAfter(sunday), words),
                groups(items, day -> day.isAfter(sunday), words));
    }

    private List<DueItem> items(String agency, LocalDate today, LocalDate end) {
        List<DueItem> all = sources.stream()
                .flatMap(source -> source.due(agency, today, end).stream())
                .filter(item -> !item.lastDay().isAfter(end))
                .toList();
        return all.stream()
                .filter(item -> item.subject() != null || all.stream().noneMatch(other -> saysMore(other, item)))
                .sorted(Comparator.comparing(DueItem::lastDay).thenComparing(DueItem::penaltyId))
                .toList();
    }

    /** A step of the procedure and the register it works on speak of the same day. */
    private static boolean saysMore(DueItem other, DueItem item) {
        return other.subject() != null
                && other.penaltyId().equals(item.penaltyId())
                && other.term().equals(item.term())
                && other.lastDay().equals(item.lastDay());
    }

    private List<Group> groups(List<DueItem> items, Predicate<LocalDate> in, TermWords words) {
        Map<String, List<DueItem>> byTerm = new LinkedHashMap<>();
        items.stream()
                .filter(item -> in.test(item.lastDay()))
                .forEach(item -> byTerm.computeIfAbsent(item.term(), key -> new ArrayList<>())
                        .add(item));
        return byTerm.entrySet().stream()
                .map(entry -> terms.find(entry.getKey())
                        .map(term -> new Group(term.name(words.locale()), words.basis(term), entry.getValue()))
                        .orElseGet(() -> new Group(words.say("internal"), "", entry.getValue())))
                .toList();
    }
}
