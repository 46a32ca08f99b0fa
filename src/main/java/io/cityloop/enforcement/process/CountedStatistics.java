package io.cityloop.enforcement.process;

import io.cityloop.enforcement.AgencyCalendar;
import io.cityloop.enforcement.EnforcementStatistics;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.persistence.MonthRow;
import io.cityloop.enforcement.persistence.StatisticsMapper;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts when asked: the tables are small beside those of the loop, and every query has its index. */
@Service
class CountedStatistics implements EnforcementStatistics {

    private static final int MONTHS = 12;

    private final StatisticsMapper rows;
    private final AgencyCalendar calendar;
    private final ZoneId zone;

    CountedStatistics(StatisticsMapper rows, AgencyCalendar calendar, ZoneId zone) {
        this.rows = rows;
        this.calendar = calendar;
        this.zone = zone;
    }

    @Override
    public List<String> agencies(Person person) {
        if (person.has(Role.SUPERVISOR)) {
            return calendar.agencies(person);
        }
        return person.posts(Role.AGENCY_HEAD).stream()
                .map(Post::organisation)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Sheet year(int year, Set<String> agencies) {
        List<Month> months = new ArrayList<>();
        Month total = Month.empty(YearMonth.of(year, MONTHS));
        Counts counts = agencies.isEmpty() ? Counts.NONE : counts(year, agencies);
        for (int month = 1; month <= MONTHS; month++) {
            Month one = month(YearMonth.of(year, month), agencies, counts);
            months.add(one);
            total = total.plus(one);
        }
        return new Sheet(year, months, total);
    }

    private Counts counts(int year, Set<String> agencies) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate until = from.plusYears(1);
        return new Counts(
                rows.decided(agencies, from, until),
                rows.ordered(agencies, from, until),
                rows.collected(agencies, from, until));
    }

    private Month month(YearMonth month, Set<String> agencies, Counts counts) {
        List<MonthRow> opened =
                agencies.isEmpty() ? List.of() : rows.opened(agencies, begin(month), begin(month.plusMonths(1)));
        int number = month.getMonthValue();
        return new Month(
                month,
                count(opened, 0, kind -> !"SUMMARY".equals(kind)),
                count(opened, 0, "SUMMARY"::equals),
                count(counts.decided(), number, "penalty"::equals),
                count(counts.decided(), number, kind -> kind != null && kind.startsWith("noPenalty")),
                count(counts.decided(), number, "transfer"::equals),
                count(counts.ordered(), number, kind -> true),
                sum(counts.ordered(), number),
                count(counts.collected(), number, kind -> true),
                sum(counts.collected(), number));
    }

    private LocalDateTime begin(YearMonth month) {
        return LocalDateTime.ofInstant(month.atDay(1).atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
    }

    private static int count(List<MonthRow> counted, int month, Predicate<@Nullable String> kind) {
        return counted.stream()
                .filter(row -> row.monthOf() == month && kind.test(row.kind()))
                .mapToInt(MonthRow::rowCount)
                .sum();
    }

    private static Fen sum(List<MonthRow> counted, int month) {
        return new Fen(counted.stream()
                .filter(row -> row.monthOf() == month)
                .mapToLong(MonthRow::sumFen)
                .sum());
    }

    /** What one question each told of the year. */
    private record Counts(List<MonthRow> decided, List<MonthRow> ordered, List<MonthRow> collected) {

        private static final Counts NONE = new Counts(List.of(), List.of(), List.of());
    }
}
