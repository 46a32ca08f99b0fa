package io.cityloop.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityloop.demo.Rehearsal;
import io.cityloop.demo.domain.Plot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rehearsal goes on while the application dies at the named points of a step and the engine and the database are
 * killed beneath it; afterwards nothing is lost, nothing doubled and every case has ended.
 *
 * <p>Two points in a build. All of them, as often as wanted, with random kills of all three between:
 *
 * <pre>CITYLOOP_CRASH_ROUNDS=100 mvn -Dtest=CrashTest -Dsurefire.failIfNoSpecifiedTests=false test</pre>
 */
class CrashTest {

    private static final String PASSWORD = "crash-2026-demo";
    private static final Duration START = Duration.ofMinutes(4);
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("CITYLOOP_CRASH_ROUNDS", "0"));

    @TempDir
    private Path home;

    private final List<Victim> started = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random chance = new Random(20261124);
    private int port;
    private Map<String, String> servers = Map.of();

    @AfterEach
    void end() throws InterruptedException {
        for (Victim victim : started.reversed()) {
            victim.kill();
        }
    }

    @Test
    void nothingIsLostOrDoubledWhenPartsDieInTheMiddleOfAStep() throws Exception {
        // given the servers, an application on them, and people at work
        port = freePort();
        servers = Victim.startAndListen(
                started, "-Xmx96m", "io.cityloop.embedded.ServersOnly", List.of(home.toString(), "600"));
        assertThat(servers).containsKeys("spring.datasource.url", "database", "broker");
        Victim application = application(ROUNDS == 0 ? dyingAt(CrashPoint.AFTER_SEND, 6) : List.of());
        awaitAnswer();
        int reports = ROUNDS == 0 ? 8 : 24 + 4 * ROUNDS;
        var table = new ByteArrayOutputStream();
        var rehearsal = CompletableFuture.supplyAsync(() -> new Rehearsal(
                        URI.create("http://127.0.0.1:" + port),
                        PASSWORD,
                        "crash",
                        ROUNDS == 0 ? List.of(Plot.MAIN_LINE, Plot.REWORKED) : List.of(Plot.values()),
                        new PrintStream(table, true, StandardCharsets.UTF_8))
                .play(reports));
        awaitSteps(2, rehearsal);
        if (ROUNDS > 0) {
            application.kill();
        }
        assertThat(application.diedWithin(START)).isTrue();

        // when the application dies at each point, and the servers in between
        for (CrashPoint point : points()) {
            Victim doomed = application(dyingAt(point, 1 + chance.nextInt(3)));
            boolean died = doomed.diedWithin(START);
            assertThat(died || rehearsal.isDone()).as("dies at " + point).isTrue();
            doomed.kill();
        }
        Victim last = application(List.of());
        awaitAnswer();
        for (int round = 0; round <= ROUNDS; round++) {
            kill(home.resolve("engine/server.pid"));
            kill(home.resolve("database/server.pid"));
            if (round < ROUNDS && chance.nextBoolean()) {
                last.kill();
                last = application(List.of());
                awaitAnswer();
            }
        }

        // then every case ends as its plot says, and the record is whole
        boolean asExpected = rehearsal.get(10L + ROUNDS, TimeUnit.MINUTES);
        assertThat(asExpected).as(table.toString(StandardCharsets.UTF_8)).isTrue();
        var aftermath = new Aftermath(servers);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(aftermath.violations(reports)).isEmpty());
        assertThat(aftermath.number("SELECT COUNT(*) FROM task WHERE state = 'COMPLETED'"))
                .isGreaterThan(3L * reports);
        assertThat(brokenChains(aftermath.numbers())).isEmpty();
    }

    private List<CrashPoint> points() {
        if (ROUNDS == 0) {
            return List.of(CrashPoint.AFTER_JOB_COMMIT);
        }
        var all = new ArrayList<CrashPoint>();
        for (int round = 0; round < ROUNDS; round++) {
            all.addAll(List.of(CrashPoint.values()));
        }
        return all;
    }

    private static List<String> dyingAt(CrashPoint point, int pass) {
        return List.of("--crash.point=" + point, "--crash.pass=" + pass);
    }

    private Victim application(List<String> more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--management.server.port=" + (port + 1),
                "--cityloop.home=" + home.resolve("application"),
                "--cityloop.demo.password=" + PASSWORD,
                "--cityloop.demo.enabled=true",
                "--cityloop.demo.history=false",
                "--cityloop.embedded.database.enabled=false",
                "--cityloop.engine.mode=external",
                "--cityloop.engine.address=" + servers.get("cityloop.engine.address"),
                "--cityloop.engine.monitoring=" + servers.get("cityloop.engine.monitoring"),
                "--spring.datasource.url=" + servers.get("spring.datasource.url"),
                "--spring.datasource.username=" + servers.get("spring.datasource.username"),
                "--spring.datasource.password=" + servers.get("spring.datasource.password")));
        arguments.addAll(more);
        var victim = Victim.start(Path.of("target/crash-test.log"), "-Xmx500m", "io.cityloop.CityLoop", arguments);
        started.add(victim);
        return victim;
    }

    private static void kill(Path record) throws IOException {
        String pid = Files.readString(record, StandardCharsets.US_ASCII).strip().split(" ", 2)[0];
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }

    private void awaitAnswer() {
        await().atMost(START).pollInterval(Duration.ofMillis(500)).until(() -> readiness() == 200);
    }

    private void awaitSteps(int steps, CompletableFuture<Boolean> rehearsal) {
        var aftermath = new Aftermath(servers);
        await().atMost(START).pollInterval(Duration.ofMillis(500)).until(() -> {
            assertThat(rehearsal).isNotDone();
            return aftermath.number("SELECT COUNT(*) FROM task WHERE state = 'COMPLETED'") >= steps;
        });
    }

    /** Ready only when the demo city stands. */
    private int readiness() {
        try {
            var asked = URI.create("http://127.0.0.1:" + (port + 1) + "/actuator/health/readiness");
            return http.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** Cases whose timeline does not hold, asked of the application as a supervisor would. */
    private List<String> brokenChains(List<String> numbers) throws IOException, InterruptedException {
        var login = http.send(
                request("/api/tokens")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"supervisor1\",\"password\":\"" + PASSWORD + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        String token = login.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        var broken = new ArrayList<String>();
        for (String number : numbers) {
            var timeline = http.send(
                    request("/api/cases/" + number + "/timeline")
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
            if (!timeline.body().contains("\"intact\":true")) {
                broken.add(number + ": " + timeline.statusCode() + " "
                        + timeline.body().substring(Math.max(0, timeline.body().length() - 200)));
            }
        }
        return broken;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
