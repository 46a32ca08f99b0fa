package io.cityloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {

    @TempDir
    private Path home;

    private Process jvm;

    @AfterEach
    void end() {
        jvm.destroyForcibly();
    }

    @Test
    void bothServersSurviveTheirOwnDeathAndNeverOurs() throws Exception {
        // given a JVM with both servers
        jvm = start();
        Map<String, String> said = read(jvm);
        assertThat(said).containsKey("started");
        ProcessHandle database = handle(said, "database");
        ProcessHandle broker = handle(said, "broker");
        await().atMost(Duration.ofSeconds(150)).until(() -> isReady(said));
        Jdbc.run(said, "CREATE TABLE kept (id BIGINT PRIMARY KEY)", "INSERT INTO kept VALUES (1)");

        // when a second JVM wants the same home
        Process other = start();
        Path realHome = home.toRealPath();

        // then it is refused with one clear line
        assertThat(read(other).keySet())
                .anyMatch(line -> line.startsWith("refused: The data folder " + realHome
                        + " is in use by another CityLoop (process " + jvm.pid() + ")"));

        // when the broker alone is killed
        broker.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !broker.isAlive());

        // then it answers again on the same port
        await().atMost(Duration.ofSeconds(150)).until(() -> isReady(said));
        long secondBroker = ProcessRecord.read(home.resolve("engine/server.pid"))
                .orElseThrow()
                .pid();
        assertThat(secondBroker).isNotEqualTo(broker.pid());

        // when the JVM is killed
        jvm.destroyForcibly().waitFor();

        // then no server is left behind
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !database.isAlive() && ProcessHandle.of(secondBroker).isEmpty());
        try (EmbeddedServers again = EmbeddedServers.at(home, new RecordingLog())) {
            Map<String, Object> properties = again.start(new EmbeddedServers.Wish(TestServers.database(), null, false));
            assertThat(Jdbc.number(properties, "SELECT COUNT(*) FROM kept")).isEqualTo(1);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServersOnly.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static Map<String, String> read(Process process) throws IOException {
        Map<String, String> said = new HashMap<>();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split("=", 2);
            said.put(words[0], words.length == 2 ? words[1] : "");
            if (line.equals("started")) {
                break;
            }
        }
        return said;
    }

    private static ProcessHandle handle(Map<String, String> said, String server) {
        return ProcessHandle.of(Long.parseLong(said.get(server))).orElseThrow();
    }

    private static boolean isReady(Map<String, String> said) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(said.get("cityloop.engine.monitoring") + "/actuator/health/readiness")
                            .toURL()
                            .openConnection();
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }
}
