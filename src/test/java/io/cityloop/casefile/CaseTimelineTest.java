package io.cityloop.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.identity.Actor;
import io.cityloop.testing.DatabaseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CaseTimelineTest {

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    TransactionTemplate workflowTransaction;

    @Autowired
    JdbcTemplate jdbc;

    private String number = "";

    @BeforeEach
    void openACase() {
        CaseFile opened = workflowTransaction.execute(status -> cases.open(CaseFixture.report()));
        assertThat(opened).isNotNull();
        number = opened.number();
    }

    private void append(String action, Map<String, ?> details, String reason) {
        workflowTransaction.executeWithoutResult(
                status -> timeline.append(number, Actor.system(), action, details, reason));
    }

    @Test
    void entriesComeBackAsTheyWereWritten() {
        // given
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("z", List.of("一", "😀"));
        details.put("a", Map.of("deep", 1));
        details.put("when", Instant.parse("2026-11-24T08:00:00Z"));
        details.put("much", 12345678901L);
        details.put("part", 34.75);
        details.put("nothing", null);

        // when
        append("tried", details, "因为\n\"所以\"");

        // then
        TimelineEntry entry = timeline.entries(number).getLast();
        assertThat(entry.seq()).isEqualTo(2);
        assertThat(entry.reason()).isEqualTo("因为\n\"所以\"");
        assertThat(entry.details())
                .containsEntry("z", List.of("一", "😀"))
                .containsEntry("a", Map.of("deep", 1))
                .containsEntry("when", "2026-11-24T08:00:00Z")
                .containsEntry("much", 12345678901L)
                .containsEntry("part", 34.75)
                .doesNotContainKey("nothing");
        assertThat(timeline.verify(number)).isEqualTo(new TimelineCheck(true, 2, null, null));
    }

    @Test
    void aChangedWordBreaksTheChain() {
        // given
        append("first", Map.of("note", "old"), "so");
        append("second", Map.of(), "so");

        // when
        jdbc.update(
                "update case_timeline set details = '{\"note\":\"new\"}' where case_number = ? and seq = 2", number);

        // then
        assertThat(timeline.verify(number).intact()).isFalse();
        assertThat(timeline.verify(number).brokenAt()).isEqualTo(2);
    }

    @Test
    void anEntryTakenAwayBreaksTheChainAlsoAtTheEnd() {
        // given
        append("first", Map.of(), "so");
        append("second", Map.of(), "so");

        // when
        jdbc.update("delete from case_timeline where case_number = ? and seq = 3", number);

        // then
        assertThat(timeline.verify(number).brokenAt()).isEqualTo(3);

        // when
        jdbc.update("delete from case_timeline where case_number = ? and seq = 1", number);

        // then
        assertThat(timeline.verify(number).brokenAt()).isEqualTo(1);
    }

    @Test
    void entriesWrittenAtOnceStandInOneChain() throws Exception {
        // when
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 30; i++) {
                int n = i;
                writers.add(pool.submit(() -> append("at once", Map.of("n", n), "race")));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        // then
        assertThat(timeline.verify(number)).isEqualTo(new TimelineCheck(true, 31, null, null));
    }
}
