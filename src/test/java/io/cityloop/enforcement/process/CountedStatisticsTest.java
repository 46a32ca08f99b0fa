package io.cityloop.enforcement.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.enforcement.EnforcementStatistics;
import io.cityloop.enforcement.EnforcementStatistics.Month;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.FilesForTests;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Figures of a year of its own, 2019, on a real database; rolled back. */
@DatabaseTest
@Import(FilesForTests.class)
@Transactional
class CountedStatisticsTest {

    @Autowired
    private EnforcementStatistics statistics;

    @Autowired
    private PenaltyMoney money;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EngineClock time;

    @BeforeEach
    void aYearLongAgo() {
        time.pin(Instant.parse("2020-01-10T02:00:00Z"));
        file("RAs1", FilesForTests.AGENCY, "ORDINARY", "2019-02-28 15:59:59", "2019-04-02", "penalty");
        // one second later it is March in the city
        file("RAs2", FilesForTests.AGENCY, "ORDINARY", "2019-02-28 16:00:00", "2019-04-30", "noPenaltyMinor");
        file("RAs3", FilesForTests.AGENCY, "SUMMARY", "2019-03-05 02:00:00", "2019-03-05", "penalty");
        file("RAs4", FilesForTests.AGENCY, "ORDINARY", "2019-03-06 02:00:00", null, null);
        file("RBs5", FilesForTests.OTHER_AGENCY, "ORDINARY", "2019-03-06 02:00:00", "2019-05-01", "transfer");
        money.order("RAs1", Fen.ofYuan(1000), Fen.ofYuan(20), LocalDate.of(2019, 4, 3), Actor.system());
        money.order("RAs3", Fen.ofYuan(50), Fen.ZERO, LocalDate.of(2019, 3, 5), Actor.system());
        pay("RAs1", "1020", "R1", "2019-04-10");
        pay("RAs3", "50", "R3", "2019-03-05");
    }

    @AfterEach
    void timeGoesOn() {
        time.reset();
    }

    @Test
    void everyMonthIsCountedByTheDaysOfTheCity() {
        // when
        EnforcementStatistics.Sheet sheet = statistics.year(2019, Set.of(FilesForTests.AGENCY));

        // then
        assertThat(sheet.months()).hasSize(12);
        assertThat(sheet.months().get(1).ordinary()).isOne();
        assertThat(sheet.months().get(2))
                .isEqualTo(new Month(YearMonth.of(2019, 3), 2, 1, 1, 0, 0, 1, Fen.ofYuan(50), 1, Fen.ofYuan(50)));
        assertThat(sheet.months().get(3))
                .isEqualTo(new Month(YearMonth.of(2019, 4), 0, 0, 1, 1, 0, 1, Fen.ofYuan(1020), 1, Fen.ofYuan(1020)));
        assertThat(sheet.total().ordered()).isEqualTo(Fen.ofYuan(1070));
        assertThat(sheet.total().ordinary()).isEqualTo(3);
        assertThat(sheet.total().transferred()).isZero();
    }

    @Test
    void agenciesAreCountedTogetherOrNotAtAll() {
        assertThat(statistics
                        .year(2019, Set.of(FilesForTests.AGENCY, FilesForTests.OTHER_AGENCY))
                        .total()
                        .transferred())
                .isOne();
        assertThat(statistics.year(2019, Set.of()).total()).isEqualTo(Month.empty(YearMonth.of(2019, 12)));
    }

    @Test
    void theHeadSeesHisAgencyAndOfficersSeeNone() {
        assertThat(statistics.agencies(person(Role.AGENCY_HEAD, "D01"))).containsExactly("D01");
        assertThat(statistics.agencies(person(Role.ENFORCEMENT_OFFICER, "D01"))).isEmpty();
    }

    private static Person person(Role role, String organisation) {
        return new Person(1, "somebody", "某人", List.of(new Post(role, organisation, null)));
    }

    private void pay(String file, String yuan, String receipt, String on) {
        money.pay(file, "c", Fen.parse(yuan), receipt, "BANK", LocalDate.parse(on), Actor.system());
    }

    private void file(
            String id,
            String agency,
            String procedure,
            String openedAt,
            @Nullable String decidedOn,
            @Nullable String decision) {
        FilesForTests.keep(jdbc, id, agency, procedure, openedAt, decidedOn, decision);
    }
}
