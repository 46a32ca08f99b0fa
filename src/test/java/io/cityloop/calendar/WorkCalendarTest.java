package io.cityloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.calendar.domain.ShippedNotices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines worked out by hand, on the real holidays. */
class WorkCalendarTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.standard();

    @ParameterizedTest(name = "{1} from {0} ends {2}")
    @CsvSource({
        // a plain Thursday
        "2026-11-05T08:00, 4工作时, 2026-11-05T12:00",
        "2026-11-05T10:00, 4工作时, 2026-11-05T16:00",
        "2026-11-05T12:30, 4工作时, 2026-11-05T18:00",
        // the same working moment of the next day, over a weekend too
        "2026-11-05T10:15, 1工作日, 2026-11-06T10:15",
        "2026-11-06T10:15, 1工作日, 2026-11-09T10:15",
        "2026-11-06T18:00, 1工作日, 2026-11-09T18:00",
        "2026-11-07T03:00, 1工作日, 2026-11-09T18:00",
        // National Day 2026: off 10-01 to 10-07, made up on Saturday 10-10
        "2026-09-30T16:30, 4工作时, 2026-10-08T10:30",
        "2026-09-30T16:30, 2工作日, 2026-10-09T16:30",
        "2026-10-09T16:30, 1工作日, 2026-10-10T16:30",
        "2026-10-10T16:30, 1工作日, 2026-10-12T16:30",
        // Sunday 2026-09-20 is worked for National Day
        "2026-09-18T17:00, 2工作时, 2026-09-20T09:00",
        // Spring Festival 2026: off 02-15 to 02-23, made up on Saturdays 02-14 and 02-28
        "2026-02-13T09:00, 2工作日, 2026-02-24T09:00",
        // urgent runs through everything
        "2026-09-30T16:30, 2紧急工作时, 2026-09-30T18:30",
        "2026-09-30T23:30, 2紧急工作时, 2026-10-01T01:30",
        "2026-09-30T23:30, 1紧急工作日, 2026-10-01T23:30",
        "2026-09-30T23:50, 15分钟, 2026-10-01T00:05",
        // the planting season: 03-01 to 04-30 and 10-15 to 11-30
        "2026-06-01T09:00, 种植季节1工作日, 2026-10-15T18:00",
        "2026-10-26T09:00, 种植季节2工作日, 2026-10-28T09:00",
        "2026-04-30T09:00, 种植季节1工作日, 2026-10-15T09:00",
        "2026-11-30T16:00, 种植季节4工作时, 2027-03-01T10:00",
    })
    void aLimitEndsWhenTheDepartmentWouldCountIt(LocalDateTime from, String limit, LocalDateTime due) {
        assertThat(CALENDAR.deadline(at(from), Limit.parse(limit)).dueAt()).isEqualTo(at(due));
        assertThat(CALENDAR.dueAt(at(from).toEpochMilli(), Limit.parse(limit))).isEqualTo(at(due).toEpochMilli());
    }

    @Test
    void aDutyLimitWaitsForTheCentresHoursAndCountsWeekendsAndHolidays() {
        // given: on duty from eight to eight
        WorkCalendar calendar = WorkCalendar.of(
                new CalendarRules(
                        CALENDAR.zone(),
                        WorkingHours.standard(),
                        new DutyHours(List.of(WorkingPeriod.valueOf("08:00-20:00"))),
                        List.of(Season.planting()),
                        2020,
                        2030,
                        80),
                CALENDAR.notices());

        // when: reported on National Day, ten minutes before the day's end
        Deadline deadline = calendar.deadline(at("2026-10-01T19:50"), Limit.parse("15值班分钟"));

        // then
        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-02T08:05"));
        assertThat(deadline.derivation())
                .contains("值班时段：08:00–20:00，每天如此，周末和节假日照计。")
                .noneMatch(line -> line.contains("不计"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void dutyTimeAroundTheClockIsTheTimeOfTheWall() {
        // when
        Deadline deadline = CALENDAR.deadline(at("2026-09-30T23:50"), Limit.parse("15值班分钟"));

        // then
        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-01T00:05"));
        assertThat(deadline.derivation()).contains("连续计时，夜间、周末和节假日照计。");
    }

    @Test
    void theWarningComesAtEightyPercentOfTheLimitsOwnTime() {
        // when
        Deadline deadline = CALENDAR.deadline(at("2026-09-30T16:30"), Limit.parse("1工作日"));

        // then: 6 h 24 min of working time
        assertThat(deadline.warnAt()).isEqualTo(at("2026-10-08T14:54"));
    }

    @Test
    void elapsedTimeIsMeasuredInItsOwnUnit() {
        // given: Friday 17:00 to Monday 09:00
        Instant friday = at("2026-11-06T17:00");
        Instant monday = at("2026-11-09T09:00");

        // then
        assertThat(CALENDAR.elapsed(LimitUnit.WORKING_HOUR, friday, monday)).isEqualTo(Duration.ofHours(2));
        assertThat(CALENDAR.elapsed(LimitUnit.URGENT_HOUR, friday, monday)).isEqualTo(Duration.ofHours(64));
        assertThatThrownBy(() -> CALENDAR.elapsed(LimitUnit.WORKING_HOUR, monday, friday))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeadlineInAYearNotPublishedIsProvisional() {
        // when
        Deadline into2027 = CALENDAR.deadline(at("2026-12-24T16:00"), Limit.parse("10工作日"));
        Deadline urgent = CALENDAR.deadline(at("2026-12-31T16:00"), Limit.parse("3紧急工作日"));
        Deadline within2026 = CALENDAR.deadline(at("2026-12-21T16:00"), Limit.parse("2工作日"));
        // the notice of 2027 may still take the last days of December
        Deadline lastWeek = CALENDAR.deadline(at("2026-12-28T09:00"), Limit.parse("4工作时"));

        // then
        assertThat(into2027.provisional()).isTrue();
        assertThat(into2027.derivation()).anyMatch(line -> line.startsWith("暂定：2027年放假安排尚未公布"));
        assertThat(urgent.provisional()).isFalse();
        assertThat(within2026.provisional()).isFalse();
        assertThat(lastWeek.provisional()).isTrue();
    }

    @Test
    void aPublishedYearEndsTheProvisionalStateAndMovesTheDeadline() {
        // given
        List<HolidayNotice> notices = new ArrayList<>(ShippedNotices.all());
        notices.add(new HolidayNotice(
                2027,
                "",
                "notice",
                "",
                List.of(
                        new HolidayNotice.Day(LocalDate.of(2026, 12, 31), "元旦", true),
                        new HolidayNotice.Day(LocalDate.of(2027, 1, 1), "元旦", true))));
        WorkCalendar later = WorkCalendar.of(CalendarRules.standard(), notices);

        // when
        Deadline before = CALENDAR.deadline(at("2026-12-30T16:00"), Limit.parse("1工作日"));
        Deadline after = later.deadline(at("2026-12-30T16:00"), Limit.parse("1工作日"));

        // then
        assertThat(before.dueAt()).isEqualTo(at("2026-12-31T16:00"));
        assertThat(after.dueAt()).isEqualTo(at("2027-01-04T16:00"));
        assertThat(after.provisional()).isFalse();
    }

    @Test
    void theDerivationNamesPeriodsHolidaysAndTheirNotice() {
        // when
        Deadline deadline = CALENDAR.deadline(at("2026-09-30T16:30"), Limit.parse("3工作日"));

        // then
        assertThat(deadline.derivation())
                .containsExactly(
                        "时限3工作日，自2026-09-30（周三） 16:30起算。",
                        "工作时段：08:00–12:00、14:00–18:00。",
                        "2026-09-30（周三）：16:30–18:00，计1小时30分。",
                        "2026-10-01（周四）至2026-10-07（周三）：国庆节放假，不计。依据：国办发明电〔2025〕7号"
                                + " https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
                        "2026-10-08（周四）至2026-10-09（周五）：2天，计16小时。",
                        "2026-10-10（周六）：国庆节调休上班，08:00–12:00、14:00–16:30，计6小时30分。依据：国办发明电〔2025〕7号"
                                + " https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
                        "累计24小时，2026-10-10（周六） 16:30到期；用去80%即2026-10-10（周六） 09:42预警。");
    }

    @Test
    void theDerivationIsThereInEnglish() {
        // when
        Deadline deadline = CALENDAR.deadline(at("2026-10-10T19:00"), Limit.parse("4工作时"), Locale.US);

        // then
        assertThat(deadline.derivation())
                .containsExactly(
                        "Limit of 4 working hours, starting 2026-10-10 (Sat) 19:00.",
                        "The start is outside counted time; counting begins 2026-10-12 (Mon) 08:00.",
                        "Working periods: 08:00–12:00, 14:00–18:00.",
                        "2026-10-11 (Sun): weekend, does not count.",
                        "2026-10-12 (Mon): 08:00–12:00, counts 4 h.",
                        "In all 4 h: due 2026-10-12 (Mon) 12:00; warning at 80%, 2026-10-12 (Mon) 11:12.");
    }

    @Test
    void aLongDerivationIsSummed() {
        // when
        Deadline deadline = CALENDAR.deadline(at("2026-03-02T08:00"), Limit.parse("200工作日"));
        Deadline season = CALENDAR.deadline(at("2026-04-20T08:00"), Limit.parse("种植季节15工作日"));

        // then
        assertThat(deadline.derivation()).hasSizeLessThan(25).anyMatch(line -> line.contains("其间周末"));
        assertThat(season.derivation()).anyMatch(line -> line.startsWith("2026-05-01（周五）至2026-10-14（周三）：不在种植季节内"));
    }

    @Test
    void summerHoursReplaceTheUsualOnesInTheirPartOfTheYear() {
        // given
        WorkingHours hours = new WorkingHours(
                WorkingHours.standard().usual(),
                List.of(new WorkingHours.Seasonal(
                        "夏季作息",
                        YearPart.valueOf("06-01..09-30"),
                        List.of(WorkingPeriod.valueOf("08:00-12:00"), WorkingPeriod.valueOf("15:00-19:00")))));
        WorkCalendar summer = WorkCalendar.of(rules(ZoneId.of("Asia/Shanghai"), hours), ShippedNotices.all());

        // when
        Deadline deadline = summer.deadline(at("2026-09-30T16:00"), Limit.parse("1工作日"));

        // then: 3 h that evening, 5 h on 10-08
        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-08T15:00"));
        assertThat(deadline.derivation())
                .contains("夏季作息（06-01..09-30）工作时段：08:00–12:00、15:00–19:00。", "工作时段：08:00–12:00、14:00–18:00。");
    }

    @Test
    void contradictingHoursAreRefusedWithTheRule() {
        assertThatThrownBy(() -> new WorkingHours(
                        List.of(WorkingPeriod.valueOf("08:00-12:00"), WorkingPeriod.valueOf("11:59-18:00")), List.of()))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> WorkingPeriod.valueOf("18:00-08:00")).hasMessageContaining("ends before it begins");
        assertThatThrownBy(() -> WorkingPeriod.valueOf("mornings")).hasMessageContaining("08:00-12:00");
        List<WorkingPeriod> usual = WorkingHours.standard().usual();
        assertThatThrownBy(() -> new WorkingHours(
                        usual,
                        List.of(
                                new WorkingHours.Seasonal("夏季", YearPart.valueOf("06-01..09-30"), usual),
                                new WorkingHours.Seasonal("秋季", YearPart.valueOf("09-30..11-30"), usual))))
                .hasMessageContaining("[夏季, 秋季] overlap on 09-30");
    }

    @Test
    void aPeriodMayEndAtMidnightWithoutLosingAMinute() {
        // given: round the clock, as two touching periods
        WorkingHours always = new WorkingHours(
                List.of(WorkingPeriod.valueOf("00:00-12:00"), WorkingPeriod.valueOf("12:00-24:00")), List.of());
        WorkCalendar calendar = WorkCalendar.of(rules(ZoneId.of("Asia/Shanghai"), always), ShippedNotices.all());

        // then
        assertThat(calendar.deadline(at("2026-11-02T23:59"), Limit.parse("48工作时"))
                        .dueAt())
                .isEqualTo(at("2026-11-04T23:59"));
    }

    @Test
    void anHourTheZoneSkipsCountsNothingAndAnHourItRepeatsCountsTwice() {
        // given: New York leaves out 02:00-03:00 on 2026-03-08 and repeats 01:00-02:00 on 2026-11-01, both Sundays
        ZoneId zone = ZoneId.of("America/New_York");
        WorkingHours nights = new WorkingHours(List.of(WorkingPeriod.valueOf("00:00-04:00")), List.of());
        HolidayNotice worked = new HolidayNotice(
                2026,
                "",
                "",
                "",
                List.of(
                        new HolidayNotice.Day(LocalDate.of(2026, 3, 8), "test", false),
                        new HolidayNotice.Day(LocalDate.of(2026, 11, 1), "test", false)));
        WorkCalendar calendar = WorkCalendar.of(rules(zone, nights), List.of(worked));

        // when
        Duration spring = onDay(calendar, LocalDate.of(2026, 3, 8));
        Duration autumn = onDay(calendar, LocalDate.of(2026, 11, 1));
        Duration plain = onDay(calendar, LocalDate.of(2026, 11, 2));

        // then
        assertThat(spring).isEqualTo(Duration.ofHours(3));
        assertThat(autumn).isEqualTo(Duration.ofHours(5));
        assertThat(plain).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aSeasonTheCityDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> CALENDAR.deadline(at("2026-11-05T08:00"), Limit.parse("汛期季节4工作时")))
                .isInstanceOf(UnreadableLimit.class)
                .hasMessageContaining("没有设置“汛期季节”");
    }

    @Test
    void whatLiesOutsideTheCalendarIsRefused() {
        assertThatThrownBy(() -> CALENDAR.deadline(at("1999-01-01T00:00"), Limit.parse("4工作时")))
                .isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> CALENDAR.deadline(at("2050-12-30T00:00"), Limit.parse("400工作日")))
                .isInstanceOf(OutsideCalendar.class);
    }

    @Test
    void statutoryPeriodsStepFromWorkingDayToWorkingDay() {
        assertThat(CALENDAR.workingDay(LocalDate.of(2026, 9, 30), 1)).isEqualTo("2026-10-08");
        assertThat(CALENDAR.workingDay(LocalDate.of(2026, 9, 30), 3)).isEqualTo("2026-10-10");
        assertThat(CALENDAR.workingDay(LocalDate.of(2026, 10, 3), 0)).isEqualTo("2026-10-08");
        assertThat(CALENDAR.workingDay(LocalDate.of(2026, 10, 8), 0)).isEqualTo("2026-10-08");
        assertThat(CALENDAR.isWorkingTime(at("2026-10-10T08:00"))).isTrue();
        assertThat(CALENDAR.isWorkingTime(at("2026-10-10T12:00"))).isFalse();
        assertThat(CALENDAR.day(LocalDate.of(2026, 10, 10)).kind()).isEqualTo(DayKind.MAKE_UP_WORKDAY);
    }

    private static Duration onDay(WorkCalendar calendar, LocalDate day) {
        return calendar.elapsed(
                LimitUnit.WORKING_HOUR,
                day.atStartOfDay(calendar.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }

    private static CalendarRules rules(ZoneId zone, WorkingHours hours) {
        return new CalendarRules(zone, hours, List.of(Season.planting()), 2020, 2030, 80);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
