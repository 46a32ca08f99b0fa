package io.cityloop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.evaluation.persistence.FactSets;
import io.cityloop.evaluation.persistence.FactStore;
import io.cityloop.geo.Place;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Late and open cases count as long as they are both; each test is rolled back. */
@DatabaseTest
@Transactional
class OverdueStockTest {

    private static final Place PLACE = new Place("G", "", "C", "", "S", "", "D", "");
    private static final Instant RAISED = Instant.parse("2034-02-03T02:00:00Z");

    @Autowired
    private FactStore facts;

    @Autowired
    private FactSets sets;

    @Autowired
    private EngineClock time;

    @AfterEach
    void theClockGoesOn() {
        time.reset();
    }

    private long open(int day) {
        Period period = Period.of(PeriodKind.DAY, LocalDate.of(2034, 2, day));
        return sets.of(period, new Subject(SubjectKind.DEPARTMENT, "STOCK")).getOrDefault("handling.overdueOpen", 0L);
    }

    @Test
    void aCaseIsLateUntilItsDeadlineMovesAndMayBeLateAgain() {
        // given it is told twice that a case is late
        time.pin(Instant.parse("2034-02-20T02:00:00Z"));
        facts.overdue("STOCK-1", 1, "STOCK", PLACE, RAISED);
        facts.overdue("STOCK-1", 1, "STOCK", PLACE, RAISED.plusSeconds(60));
        assertThat(open(3)).isEqualTo(1);

        // when a late grant moves its deadline, and it runs over that, too
        time.pin(Instant.parse("2034-02-05T02:00:00Z"));
        facts.lifted("STOCK-1", 1, "STOCK");
        time.pin(Instant.parse("2034-02-20T02:00:00Z"));
        facts.overdue("STOCK-1", 1, "STOCK", PLACE, Instant.parse("2034-02-08T02:00:00Z"));

        // then each day knows how it was then
        assertThat(open(2)).isZero();
        assertThat(open(3)).isEqualTo(1);
        assertThat(open(4)).isEqualTo(1);
        assertThat(open(6)).isZero();
        assertThat(open(9)).isEqualTo(1);
    }
}
