package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.calendar.WorkCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every statutory period worked out by hand across Spring Festival 2026 (off 15 to 23 February, worked on Saturdays 14
 * and 28 February) and National Day 2026 (Mid-Autumn off 25 to 27 September, off 1 to 7 October, worked on Saturday 10
 * October).
 */
class StatutoryTermsTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final LocalDate BEFORE_SPRING = LocalDate.of(2026, 2, 12);
    private static final LocalDate BEFORE_NATIONAL_DAY = LocalDate.of(2026, 9, 22);

    private final StatutoryTerms terms = terms(Map.of());

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        // key, from Thursday 2026-02-12, from Tuesday 2026-09-22
        "clueCheck, 2026-03-11, 2026-10-20",
        "clueCheckExtension, 2026-03-04, 2026-10-13",
        "statement, 2026-02-26, 2026-09-30",
        "hearingRequest, 2026-02-26, 2026-09-30",
        "hearingNotice, 2026-02-28, 2026-10-09",
        "preservation, 2026-02-28, 2026-10-09",
        // Saturday 14 March stays: a seizure is never made longer by a weekend
        "seizure, 2026-03-14, 2026-10-22",
        "seizureExtension, 2026-03-14, 2026-10-22",
        "decision, 2026-05-13, 2026-12-21",
        "decisionExtension, 2026-03-14, 2026-10-22",
        "decisionCollectiveExtension, 2026-04-13, 2026-11-21",
        "service, 2026-02-28, 2026-10-09",
        "announcedService, 2026-03-14, 2026-10-22",
        // 7 October is a holiday: the party has until the 8th
        "payment, 2026-02-27, 2026-10-08",
        "summaryPayIn, 2026-02-14, 2026-09-24",
        "bankPayIn, 2026-02-14, 2026-09-24",
        "filingSummary, 2026-02-14, 2026-09-24",
        "demand, 2026-03-04, 2026-10-13",
        "courtApplication, 2026-05-12, 2026-12-22",
        // 21 November is a Saturday: until Monday the 23rd
        "review, 2026-04-13, 2026-11-23",
        "litigation, 2026-08-12, 2027-03-22",
        "limitation, 2028-02-12, 2028-09-22",
        "limitationSevere, 2031-02-12, 2031-09-22",
        "withdrawPublication, 2026-02-24, 2026-09-28",
        "emergencyApproval, 2026-02-12, 2026-09-22",
        "perishableNotice, 2026-02-14, 2026-09-24",
        "unclaimedGoods, 2026-04-13, 2026-11-23",
        "publishDecision, 2026-02-28, 2026-10-09",
        "internal, 2026-02-26, 2026-09-30",
    })
    void everyPeriodEndsOnTheDayWorkedOutByHand(String key, LocalDate spring, LocalDate nationalDay) {
        assertThat(terms.due(key, BEFORE_SPRING).lastDay())
                .as("across Spring Festival")
                .isEqualTo(spring);
        assertThat(terms.due(key, BEFORE_NATIONAL_DAY).lastDay())
                .as("across National Day")
                .isEqualTo(nationalDay);
    }

    @Test
    void theTableAboveLeavesNoPeriodOut() throws NoSuchMethodException {
        // given
        CsvSource rows = getClass()
                .getDeclaredMethod(
                        "everyPeriodEndsOnTheDayWorkedOutByHand", String.class, LocalDate.class, LocalDate.class)
                .getAnnotation(CsvSource.class);

        // then
        assertThat(Arrays.stream(rows.value()).map(row -> row.split(",")[0]))
                .containsExactlyElementsOf(terms.all().stream().map(Term::key).toList());
    }

    @ParameterizedTest(name = "15 days from {0} end {1}")
    @CsvSource({
        // ends within Spring Festival: the first working day after
        "2026-01-31, 2026-02-24",
        "2026-02-04, 2026-02-24",
        "2026-02-08, 2026-02-24",
        "2026-02-09, 2026-02-24",
        // ends on the worked Saturdays: stays
        "2026-01-30, 2026-02-14",
        "2026-02-13, 2026-02-28",
        // an ordinary Sunday
        "2026-03-07, 2026-03-23",
    })
    void aPaymentThatEndsOnADayOffMovesToTheNextWorkingDay(LocalDate served, LocalDate last) {
        assertThat(terms.due("payment", served).lastDay()).isEqualTo(last);
    }

    @ParameterizedTest(name = "{1} months from {0}")
    @CsvSource({"courtApplication, 2026-11-30, 2027-02-28", "courtApplication, 2026-12-31, 2027-03-31"})
    void aMonthWithoutThatDayEndsWithItsLast(String key, LocalDate from, LocalDate last) {
        assertThat(terms.due(key, from).lastDay()).isEqualTo(last);
    }

    @Test
    void aPeriodEndsAtMidnightOfTheCityAndWarnsBefore() {
        // when
        DueDate due = terms.due("hearingRequest", BEFORE_SPRING);

        // then: five working days, reminded when four have passed
        assertThat(due.dueAt()).isEqualTo(at("2026-02-27T00:00"));
        assertThat(due.warnAt()).isEqualTo(at("2026-02-26T00:00"));
        assertThat(due.law()).isEqualTo("行政处罚法");
        assertThat(due.article()).isEqualTo("第六十四条");
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void hoursRunFromTheMoment() {
        // when
        DueDate due = terms.due("emergencyApproval", at("2026-09-30T23:30"), Locale.CHINESE);

        // then: holidays count
        assertThat(due.dueAt()).isEqualTo(at("2026-10-01T23:30"));
        assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(due.warnAt()).isEqualTo(at("2026-10-01T18:42"));
    }

    @Test
    void theReasonIsToldInBothLanguages() {
        assertThat(terms.due("hearingRequest", BEFORE_SPRING).derivation())
                .containsExactly(
                        "依据《行政处罚法》第六十四条：5 个工作日。",
                        "2026-02-12（周四）当日不计入，从2026-02-13（周五）起算。",
                        "2026-02-15（周日）至2026-02-23（周一）不计入：春节。",
                        "于2026-02-26（周四） 24:00 届满。");
        assertThat(terms.due("payment", BEFORE_NATIONAL_DAY, Locale.ENGLISH).derivation())
                .containsExactly(
                        "By the Administrative Penalty Law art. 67: 15 calendar days.",
                        "2026-09-22 (Tue) itself is not counted; the first day is 2026-09-23 (Wed).",
                        "The last day 2026-10-07 (Wed) is a day off (National Day) and moves to 2026-10-08 (Thu).",
                        "Ends on 2026-10-08 (Thu) at 24:00.");
    }

    @Test
    void aYearWithoutANoticeMakesItProvisional() {
        assertThat(terms.due("litigation", BEFORE_NATIONAL_DAY).provisional()).isTrue();
        assertThat(terms.due("service", LocalDate.of(2026, 12, 30)).provisional())
                .isTrue();
        assertThat(terms.due("seizure", LocalDate.of(2026, 12, 30)).provisional())
                .as("calendar days that do not move are certain")
                .isFalse();
    }

    @Test
    void timeAndPlaceOfAHearingAreToldSevenWorkingDaysBefore() {
        assertThat(terms.noLaterThan("hearingNotice", LocalDate.of(2026, 10, 9)))
                .isEqualTo(BEFORE_NATIONAL_DAY);
        assertThat(terms.noLaterThan("hearingNotice", LocalDate.of(2026, 2, 28)))
                .isEqualTo(BEFORE_SPRING);
    }

    @Test
    void ninetyDaysAreCountedWithoutTheDaysExcluded() {
        // given: filed on Monday 2026-01-05, ninety days end on Sunday 5 April
        LocalDate filed = LocalDate.of(2026, 1, 5);

        // then
        assertThat(decision(filed, List.of())).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(decision(filed, List.of(excluded("02-10", "03-01"))))
                .as("twenty days of a hearing")
                .isEqualTo(LocalDate.of(2026, 4, 25));
        assertThat(decision(filed, List.of(excluded("02-10", "03-01"), excluded("02-20", "03-05"))))
                .as("an appraisal beside it: days that overlap are left out once")
                .isEqualTo(LocalDate.of(2026, 4, 29));
        assertThat(decision(filed, List.of(excluded("04-04", "04-08"))))
                .as("excluded at the end: two days were still left")
                .isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(decision(filed, List.of(excluded("04-06", "05-06"))))
                .as("what begins after the end brings nothing back")
                .isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(decision(filed, List.of(excluded("01-01", "01-07"))))
                .as("only days after the filing count")
                .isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(decision(filed, List.of(), "decisionExtension")).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(decision(filed, List.of(), "decisionExtension", "decisionCollectiveExtension"))
                .isEqualTo(LocalDate.of(2026, 7, 4));
    }

    @Test
    void anExclusionThatGoesOnReachesToTodayAndMakesItProvisional() {
        // given: today is 10 March; ten days so far
        List<Exclusion> open = List.of(new Exclusion("检测", LocalDate.of(2026, 3, 1), null));

        // when
        DueDate due = terms.decision(LocalDate.of(2026, 1, 5), open, List.of(), Locale.CHINESE);

        // then
        assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(due.provisional()).isTrue();
        assertThat(due.derivation()).contains("2026-03-01（周日）至2026-03-10（周二）不计入办案期限：检测。", "中止事由尚未结束，届满日随之后移。");
    }

    @Test
    void theCitySetsWhatNoLawFixesAndNothingElse() {
        // then
        assertThat(terms(Map.of("statement", 3)).due("statement", BEFORE_SPRING).lastDay())
                .isEqualTo(LocalDate.of(2026, 2, 24));
        assertThatThrownBy(() -> terms(Map.of("payment", 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("行政处罚法第六十七条");
        assertThatThrownBy(() -> terms(Map.of("patience", 3))).hasMessageContaining("patience");
        assertThatThrownBy(() -> terms.due("patience", BEFORE_SPRING)).hasMessageContaining("patience");
    }

    @Test
    void everyPeriodNamesItsLaw() {
        assertThat(terms.all()).allSatisfy(term -> {
            assertThat(term.law()).isNotBlank();
            assertThat(term.source()).isNotBlank();
            assertThat(term.amount()).isPositive();
        });
        assertThat(terms.all().stream().collect(Collectors.toMap(Term::key, Term::article)))
                .containsEntry("decision", "第六十条")
                .containsEntry("seizure", "第二十五条")
                .containsEntry("emergencyApproval", "第十九条")
                .containsEntry("review", "第二十条");
    }

    private LocalDate decision(LocalDate filed, List<Exclusion> excluded, String... extensions) {
        return terms.decision(filed, excluded, List.of(extensions), Locale.CHINESE)
                .lastDay();
    }

    private static Exclusion excluded(String from, String to) {
        return new Exclusion("听证", LocalDate.parse("2026-" + from), LocalDate.parse("2026-" + to));
    }

    private static StatutoryTerms terms(Map<String, Integer> ofTheCity) {
        return new StatutoryTerms(
                new ReckoningSettings(ofTheCity, 30, 12),
                WorkCalendar::standard,
                Clock.fixed(at("2026-03-10T09:00"), ZoneOffset.UTC));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CITY).toInstant();
    }
}
