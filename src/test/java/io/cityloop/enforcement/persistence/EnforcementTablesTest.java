package io.cityloop.enforcement.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.enforcement.PenaltyCases;
import io.cityloop.testing.DatabaseTest;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What enforcement keeps, written and read on a real database; each test is rolled back. */
@DatabaseTest
@Transactional
class EnforcementTablesTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 24, 4, 0, 0, 123_000_000);

    @Autowired
    private EnforcementMapper rows;

    @Autowired
    private PenaltyCases penalties;

    @Test
    void theNewestInspectionOfTheRoundCounts() {
        // given
        rows.insertInspection(inspection(1, "noViolation"));
        rows.insertInspection(inspection(1, "ordinaryProcedure"));
        rows.insertInspection(inspection(2, "corrected"));

        // then
        InspectionRow latest = rows.latestInspection("INSPECTED-1", 1);
        assertThat(latest).isNotNull();
        assertThat(latest.outcome()).isEqualTo("ordinaryProcedure");
        assertThat(latest.inspectedAt()).isEqualTo(NOON);
        assertThat(latest.stopped()).isTrue();
        assertThat(latest.party()).isNull();
        assertThat(rows.latestInspection("INSPECTED-2", 1)).isNull();
    }

    @Test
    void aPenaltyCaseHangsOnItsInspectionAndItsCase() {
        // given
        rows.insertInspection(inspection(1, "summaryPenalty"));
        InspectionRow inspection = rows.latestInspection("INSPECTED-1", 1);
        assertThat(inspection).isNotNull();

        // when
        rows.insertPenalty(
                new PenaltyRow("城管简罚〔2026〕7号", "INSPECTED-1", 1, inspection.id(), "summaryPenalty", "zhifa", NOON));

        // then
        assertThat(rows.penaltyOf(inspection.id())).isNotNull();
        assertThat(rows.penaltyOf(-1)).isNull();
        assertThat(penalties.of("INSPECTED-1")).singleElement().satisfies(penalty -> {
            assertThat(penalty.number()).isEqualTo("城管简罚〔2026〕7号");
            assertThat(penalty.agency()).isEqualTo("zhifa");
        });
    }

    @Test
    void everySeriesCountsForItselfEachYear() {
        // when
        rows.drawNumber("test", 2026);
        rows.drawNumber("test", 2026);
        rows.drawNumber("test", 2027);
        rows.drawNumber("other", 2026);

        // then
        assertThat(rows.lastNumber("test", 2026)).isEqualTo(2);
        assertThat(rows.lastNumber("test", 2027)).isEqualTo(1);
        assertThat(rows.lastNumber("other", 2026)).isEqualTo(1);
    }

    private static InspectionRow inspection(int round, String outcome) {
        return new InspectionRow(
                0, "INSPECTED-1", round, "officer1", "officer2", "zhifa", outcome, null, "占道经营", "条例第十四条", true, NOON);
    }
}
