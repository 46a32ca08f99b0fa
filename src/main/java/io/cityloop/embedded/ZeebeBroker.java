package io.cityloop.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.logging.Log;

/** The workflow engine that CityLoop brings along: one Zeebe broker with its gateway. */
final class ZeebeBroker implements AutoCloseable {

    private static final long ROOM_MEGABYTES = 600;

    private final SupervisedServer server;
    private final int monitoringPort;

    private ZeebeBroker(SupervisedServer server, int monitoringPort) {
        this.server = server;
        this.monitoringPort = monitoringPort;
    }

    /** Launches the broker; it answers some seconds later. */
    static ZeebeBroker launch(Home home, EmbeddedSettings.Engine settings, boolean clockControlled, Log log) {
        Path distribution = BrokerDistribution.find(settings.dist());
        Path folder = home.folder("engine");
        home.requireRoom(ROOM_MEGABYTES, "the workflow engine");
        BrokerPorts ports = BrokerPorts.take(settings);
        BrokerCommand command = new BrokerCommand(distribution, folder, ports, settings, clockControlled);
        try {
            LogTail.turnPage(folder.resolve("output.log"));
            try (InputStream logging = ZeebeBroker.class.getResourceAsStream("broker-log4j2.xml")) {
                Files.copy(logging, folder.resolve("log4j2.xml"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The workflow engine could not be set up in " + folder + ": " + e.getMessage(),
                    "Make the folder writable",
                    e);
        }
        SupervisedServer server = new SupervisedServer(
                new ServerPlan(
                        "workflow engine",
                        ports.gateway(),
                        folder,
                        command.line(),
                        command.environment(),
                        BrokerCommand::isForeign,
                        () -> isReady(ports.monitoring()),
                        () -> reason(folder),
                        Duration.ofSeconds(30)),
                log);
        server.launch();
        server.supervise();
        return new ZeebeBroker(server, ports.monitoring());
    }

    private static boolean isReady(int port) {
        if (!LoopbackPorts.isListening(port)) {
            return false;
        }
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(3_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    private static String reason(Path folder) {
        List<String> output = LogTail.lines(folder.resolve("output.log"), line -> !line.isBlank());
        List<String> errors = LogTail.lines(
                folder.resolve("logs/broker.log"),
                line -> line.contains(" ERROR ")
                        || line.startsWith("Caused by:")
                        || line.contains("already in use")
                        || line.contains("No space left"));
        String all = String.join("\n", output) + String.join("\n", errors);
        if (all.contains("already in use")) {
            return "a port of it is taken by another program";
        }
        if (all.contains("No space left on device")) {
            return "the disk is full";
        }
        if (all.contains("OutOfMemoryError")) {
            return "it ran out of memory (cityloop.embedded.engine.heap)";
        }
        if (!errors.isEmpty()) {
            return errors.getLast();
        }
        return output.isEmpty() ? "" : output.getLast();
    }

    /** The settings by which the workflow module finds this broker. */
    Map<String, Object> properties() {
        return Map.of(
                "cityloop.engine.address",
                "127.0.0.1:" + server.port(),
                "cityloop.engine.monitoring",
                "http://127.0.0.1:" + monitoringPort);
    }

    long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        server.close();
    }
}
