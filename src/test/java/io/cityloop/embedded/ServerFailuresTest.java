package io.cityloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFailuresTest {

    @TempDir
    private Path folder;

    @Test
    void aTakenPortIsNamedTogetherWithItsSetting() throws Exception {
        // given a port that somebody listens on
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

            // when it is wished for, then the message names port and setting
            assertThatThrownBy(() -> new LoopbackPorts().take(taken.getLocalPort(), "cityloop.embedded.x.port"))
                    .isInstanceOf(EmbeddedServerFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("cityloop.embedded.x.port");
        }
    }

    @Test
    void aMissingDistributionSaysWhatToDo() {
        // given a folder without a broker, when it is looked for, then the failure says how to get one
        assertThatThrownBy(() -> BrokerDistribution.find(folder.toString()))
                .isInstanceOfSatisfying(
                        EmbeddedServerFailure.class,
                        failure -> assertThat(failure.action()).contains("cityloop.engine.mode=off"));
    }

    @Test
    void aFullDiskIsSaidBeforeAnythingIsWritten() throws Exception {
        // given a home, when more room is needed than any disk has, then it fails and says how much is free
        try (Home home = Home.lock(folder)) {
            assertThatThrownBy(() -> home.requireRoom(Long.MAX_VALUE, "the database"))
                    .isInstanceOf(EmbeddedServerFailure.class)
                    .hasMessageContaining("is full");
        }
    }

    @Test
    void aBrokerThatDiesAtStartIsLoggedInOneLineAndTriedAgain() throws Exception {
        // given a distribution without the broker's class
        Files.createDirectories(folder.resolve("dist/lib"));
        RecordingLog log = new RecordingLog();
        try (EmbeddedServers servers = EmbeddedServers.at(folder.resolve("home"), log)) {

            // when it is launched
            servers.start(new EmbeddedServers.Wish(
                    null, TestServers.engine(folder.resolve("dist").toString()), false));

            // then the log says why, and that it will be tried again
            await().atMost(Duration.ofSeconds(20)).until(() -> log.lines().size() >= 2);
            assertThat(log.lines().getFirst())
                    .startsWith("ERROR The workflow engine stopped by itself (exit code 1, ")
                    .contains("StandaloneBroker")
                    .contains("starting it again on port")
                    .doesNotContain("\n");
        }
    }

    @Test
    void aProcessOfTheSameNumberButAnotherStartIsLeftAlone() throws Exception {
        // given a record with a living process's number and another start
        Path file = folder.resolve("server.pid");
        new ProcessRecord(ProcessHandle.current().pid(), "12345").write(file);

        // when it is read again, then nothing of ours runs
        assertThat(ProcessRecord.read(file).orElseThrow().running()).isEmpty();
    }

    @Test
    void aServerLeftBehindByAKilledRunIsEndedFirst() throws Exception {
        // given a process that an earlier run recorded
        Process leftover = new ProcessBuilder("sleep", "60").start();
        ProcessRecord.of(leftover.pid()).orElseThrow().write(folder.resolve("server.pid"));
        RecordingLog log = new RecordingLog();
        ServerPlan plan = new ServerPlan(
                "database",
                1,
                folder,
                List.of("true"),
                Map.of(),
                variable -> false,
                () -> true,
                () -> "",
                Duration.ofSeconds(5));

        // when the next run starts
        ServerProcess.endLeftover(plan, log);

        // then it is gone and a line says so
        assertThat(leftover.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(log.lines()).singleElement().asString().contains("process " + leftover.pid());
    }
}
