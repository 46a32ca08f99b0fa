package io.cityloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLifeTest {

    private static final EmbeddedServers.Wish DATABASE = new EmbeddedServers.Wish(TestServers.database(), null, false);

    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedOutlivesAKillAndARestart() throws Exception {
        // given a database in a folder whose name is hard on shell scripts, with one row
        Path home = folder.resolve("数据 of the 'city'");
        RecordingLog log = new RecordingLog();
        EmbeddedServers servers = EmbeddedServers.at(home, log);
        Map<String, Object> first = servers.start(DATABASE);
        Jdbc.run(first, "CREATE TABLE kept (id BIGINT PRIMARY KEY)", "INSERT INTO kept VALUES (1)");
        long pid = servers.databasePid();

        // when it is killed
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        // then it comes back on the same port with the row, and one line says so
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> servers.databasePid() != pid && Jdbc.number(first, "SELECT COUNT(*) FROM kept") == 1);
        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("ERROR"))
                .singleElement()
                .asString()
                .contains("The database stopped by itself (exit code 137");

        // when everything is stopped and started again
        long second = servers.databasePid();
        servers.close();
        assertThat(ProcessHandle.of(second)).isEmpty();
        try (EmbeddedServers again = EmbeddedServers.at(home, log)) {
            Map<String, Object> properties = again.start(DATABASE);

            // then the row is still there and a second context of this JVM shares the server
            assertThat(Jdbc.number(properties, "SELECT COUNT(*) FROM kept")).isEqualTo(1);
            assertThat(EmbeddedServers.at(home, log).start(DATABASE)).isEqualTo(properties);
        }
    }
}
