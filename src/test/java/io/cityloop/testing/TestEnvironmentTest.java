package io.cityloop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class TestEnvironmentTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private Clock clock;

    @Value("${cityloop.engine.monitoring}")
    private String monitoring;

    @LocalServerPort
    private int port;

    @AfterEach
    void resetTheClock() {
        engineClock.reset();
    }

    @Test
    void theDatabaseSpeaksUtcMillisecondsAndEmoji() {
        // given a table that holds a time and a text
        jdbc.execute("CREATE TEMPORARY TABLE probe (id BIGINT PRIMARY KEY, at DATETIME(3), text VARCHAR(40))");
        Instant at = Instant.parse("2026-03-01T16:30:00.123Z");

        // when one row goes in
        jdbc.update("INSERT INTO probe VALUES (1, ?, ?)", java.sql.Timestamp.from(at), "井盖 🕳 𠮷");

        // then it comes out the same
        assertThat(jdbc.queryForObject("SELECT CAST(at AS CHAR) FROM probe", String.class))
                .isEqualTo("2026-03-01 16:30:00.123");
        assertThat(jdbc.queryForObject("SELECT text FROM probe", String.class)).isEqualTo("井盖 🕳 𠮷");
        assertThat(port).isPositive();
    }

    @Test
    void bothClocksMoveTogether() throws Exception {
        // given a pinned moment a long way off
        Instant moment = Instant.parse("2027-02-05T01:00:00Z");
        engineClock.pin(moment);

        // when three days pass
        engineClock.advance(Duration.ofDays(3));

        // then application and broker show them
        assertThat(clock.instant()).isEqualTo("2027-02-08T01:00:00Z");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(monitoring + "/actuator/clock"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("2027-02-08T01:00");
    }
}
