package io.cityloop.web;

import io.cityloop.calendar.WorkCalendar;
import io.cityloop.enforcement.AgencyCalendar;
import io.cityloop.enforcement.DueItem;
import io.cityloop.enforcement.EnforcementStatistics;
import io.cityloop.enforcement.Fen;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An agency with a full calendar and a year of figures; it is Tuesday 29 September 2026, before National Day. */
final class GalleryEnforcement {

    static final Person HEAD = new Person(7, "head1", "马局长", List.of(new Post(Role.AGENCY_HEAD, "D01", null)));

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 29);

    private GalleryEnforcement() {}

    static AgencyCalendar calendar() {
        return new AgencyCalendar() {
            @Override
            public List<String> agencies(Person person) {
                return List.of("D01", "D02");
            }

            @Override
            public Sheet show(String agency, Locale locale) {
                boolean english = locale.getLanguage().equals("en");
                return new Sheet(
                        TODAY,
                        days(),
                        List.of(group(
                                english ? "Call of the party for perishable goods" : "易腐物品通知当事人",
                                english ? "city rule on seized goods" : "本市扣押物品处理规则",
                                item(3, "perishableNotice", "2026-09-28", "水果 30.5 公斤"))),
                        List.of(
                                group(
                                        english ? "Request of a hearing" : "申请听证",
                                        english ? "Administrative Penalty Law art. 64" : "《行政处罚法》第六十四条",
                                        item(12, "hearingRequest", "2026-09-29", null),
                                        item(14, "hearingRequest", "2026-09-30", null)),
                                group(
                                        english ? "Sealing or seizure" : "查封扣押",
                                        english ? "Administrative Compulsion Law art. 25" : "《行政强制法》第二十五条",
                                        item(9, "seizure", "2026-10-03", "手推车 1 辆"))),
                        List.of(group(
                                english ? "Payment of the fine" : "缴纳罚款",
                                english ? "Administrative Penalty Law art. 67" : "《行政处罚法》第六十七条",
                                item(5, "payment", "2026-10-08", "¥ 300.00"),
                                item(6, "payment", "2026-10-08", "¥ 50000.00"),
                                item(8, "payment", "2026-10-10", "¥ 1200.00"))));
            }
        };
    }

    private static List<AgencyCalendar.Day> days() {
        WorkCalendar calendar = WorkCalendar.standard();
        List<AgencyCalendar.Day> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 9, 28);
                day.isBefore(LocalDate.of(2026, 10, 12));
                day = day.plusDays(1)) {
            days.add(new AgencyCalendar.Day(calendar.day(day), day.getDayOfMonth() % 3 == 0 ? 2 : 0));
        }
        return days;
    }

    private static AgencyCalendar.Group group(String name, String basis, DueItem... items) {
        return new AgencyCalendar.Group(name, basis, List.of(items));
    }

    private static DueItem item(int file, String term, String day, @Nullable String subject) {
        return new DueItem("P20260000" + (file < 10 ? "0" : "") + file, term, LocalDate.parse(day), subject);
    }

    static EnforcementStatistics statistics() {
        return new EnforcementStatistics() {
            @Override
            public List<String> agencies(Person person) {
                return List.of("D01", "D02");
            }

            @Override
            public Sheet year(int year, Set<String> agencies) {
                List<Month> months = new ArrayList<>();
                Month total = Month.empty(YearMonth.of(year, 12));
                for (int month = 1; month <= 12; month++) {
                    Month one = month > 9
                            ? Month.empty(YearMonth.of(year, month))
                            : new Month(
                                    YearMonth.of(year, month),
                                    20 + month,
                                    140 + 7 * month,
                                    12 + month,
                                    month % 4,
                                    month % 2,
                                    12 + month,
                                    Fen.ofYuan(182_350L * month),
                                    11 + month,
                                    new Fen(15_123_455L * month));
                    months.add(one);
                    total = total.plus(one);
                }
                return new Sheet(year, months, total);
            }
        };
    }
}
