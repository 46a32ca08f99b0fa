package io.cityloop.evaluation.persistence;

import static io.cityloop.business.CaseFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.StageMark;
import io.cityloop.evaluation.StepMark;
import io.cityloop.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks on a real database; each test is rolled back. */
@DatabaseTest
@Transactional
class StoredMarksTest {

    @Autowired
    private StoredMarks marks;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void marksComeBackAsTheyWereFrozen() {
        // given
        RoundMarks round = round(0);

        // when
        boolean frozen = marks.freeze(round);

        // then
        assertThat(frozen).isTrue();
        assertThat(marks.of("MARKED-1")).containsExactly(round);
        assertThat(jdbc.queryForMap("SELECT * FROM evaluation_stage_mark WHERE case_number = 'MARKED-1'"))
                .containsEntry("stage", "handling")
                .containsEntry("overdue_seconds", 90L);
        assertThat(jdbc.queryForMap("SELECT * FROM evaluation_step_mark WHERE case_number = 'MARKED-1'"))
                .containsEntry("username", "handler-D01-1")
                .containsEntry("timeline_seq", 7);
    }

    @Test
    void frozenMarksAreNeverWrittenAgain() {
        // given
        marks.freeze(round(0));

        // when
        boolean again = marks.freeze(round(5));

        // then
        assertThat(again).isFalse();
        assertThat(marks.of("MARKED-1").getFirst().reworks()).isZero();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aChangedMarkIsFoundOut() {
        // given
        transaction.executeWithoutResult(status -> marks.freeze(round("MARKED-2", 1)));
        assertThat(marks.intact("MARKED-2")).isTrue();

        // when
        jdbc.update("UPDATE evaluation_mark SET facts = REPLACE(facts, '\"reworks\":1', '\"reworks\":0')"
                + " WHERE case_number = 'MARKED-2'");

        // then
        assertThat(marks.intact("MARKED-2")).isFalse();
    }

    private static RoundMarks round(int reworks) {
        return round("MARKED-1", reworks);
    }

    private static RoundMarks round(String number, int reworks) {
        return new RoundMarks(
                number,
                1,
                "CLOSED",
                "citizen",
                "0110",
                11L,
                "CITY-2026",
                "990102",
                "990102001",
                "990102001002",
                "99010200100203",
                "huanwei",
                2,
                reworks,
                0,
                0,
                0,
                1,
                NOON.minusSeconds(7200),
                NOON,
                List.of(new StageMark(
                        "handling",
                        "huanwei",
                        "4工作时",
                        NOON.minusSeconds(7200),
                        NOON.minusSeconds(90),
                        NOON,
                        false,
                        7200,
                        90)),
                List.of(new StepMark(
                        7, "handleCase.submit", "handler-D01-1", "handler", "huanwei", NOON.minusSeconds(60), false)),
                List.of());
    }
}
