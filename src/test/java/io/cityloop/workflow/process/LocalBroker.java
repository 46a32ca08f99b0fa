package io.cityloop.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real broker of its own for tests that kill it or read its records: the distribution the build unpacked, one
 * partition, controlled clock, every record written to its log.
 */
final class LocalBroker implements AutoCloseable {

    private static @Nullable LocalBroker shared;

    private final Path home;
    private final int gatewayPort;
    private final int managementPort;
    private final Map<String, String> environment;
    private @Nullable Process process;

    private LocalBroker(Path home) {
        this.home = home;
        List<Integer> ports = freePorts(5);
        this.gatewayPort = ports.get(0);
        this.managementPort = ports.get(1);
        this.environment = Map.ofEntries(
                Map.entry("JAVA_HOME", System.getProperty("java.home")),
                Map.entry("JAVA_OPTS", "-Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
                Map.entry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1"),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1"),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(gatewayPort)),
                Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort)),
                Map.entry("SERVER_PORT", String.valueOf(ports.get(2))),
                Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(ports.get(3))),
                Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(ports.get(4))),
                Map.entry("ZEEBE_BROKER_DATA_DIRECTORY", home.resolve("data").toString()),
                Map.entry("ZEEBE_BROKER_DATA_DISK_ENABLEMONITORING", "false"),
                Map.entry("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB"),
                Map.entry("ZEEBE_CLOCK_CONTROLLED", "true"),
                Map.entry(
                        "ZEEBE_BROKER_EXPORTERS_DEBUG_CLASSNAME",
                        "io.camunda.zeebe.broker.exporter.debug.DebugLogExporter"),
                Map.entry("ZEEBE_BROKER_EXPORTERS_DEBUG_ARGS_LOGLEVEL", "info"));
    }

    /** One broker for all tests of this JVM that do not kill it. */
    static synchronized LocalBroker shared() {
        if (shared == null) {
            shared = started();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::kill));
        }
        return shared;
    }

    /** A broker of the caller's own, up and answering. */
    static LocalBroker started() {
        try {
            LocalBroker broker = new LocalBroker(Files.createTempDirectory(Path.of("target"), "broker-"));
            broker.start();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(executable().toString());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (CamundaClient client = client()) {
            await().atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(
                                    client.newTopologyRequest().send().join().getBrokers())
                            .anySatisfy(broker -> assertThat(broker.getPartitions())
                                    .hasSize(1)
                                    .allMatch(partition -> partition.isLeader())));
        }
    }

    /** As the power cut does it. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    String address() {
        return "127.0.0.1:" + gatewayPort;
    }

    CamundaClient client() {
        return CamundaClient.newClientBuilder()
                .preferRestOverGrpc(false)
                .grpcAddress(URI.create("http://" + address()))
                .defaultRequestTimeout(Duration.ofSeconds(10))
                .numJobWorkerExecutionThreads(2)
                .build();
    }

    /** Lets the engine's time pass. */
    void advance(Duration duration) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + managementPort + "/actuator/clock/add"))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + duration.toMillis() + "}"))
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Path log() {
        return home.resolve("broker.log");
    }

    @Override
    public void close() {
        kill();
    }

    private static Path executable() throws IOException {
        Path engine = Path.of("target/engine");
        if (Files.isDirectory(engine)) {
            try (Stream<Path> found = Files.find(engine, 3, (file, about) -> file.endsWith("bin/broker"))) {
                return found.findFirst().orElseThrow().toAbsolutePath();
            }
        }
        throw new IllegalStateException("target/engine holds no broker: build once without -Dbroker.skip");
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            for (ServerSocket socket : sockets) {
                try {
                    socket.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
