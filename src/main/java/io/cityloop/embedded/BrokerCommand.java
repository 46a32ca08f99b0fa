package io.cityloop.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The command line and the environment of the broker's Java process. */
record BrokerCommand(
        Path distribution, Path folder, BrokerPorts ports, EmbeddedSettings.Engine settings, boolean clockControlled) {

    // The broker is a Spring application too: what is meant for ours must not reach it.
    private static final Pattern FOREIGN = Pattern.compile(
            "(SPRING|SERVER|MANAGEMENT|LOGGING|CAMUNDA|CITYLOOP)_.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|DEBUG|TRACE");

    private static final String LOOPBACK = "127.0.0.1";

    static boolean isForeign(String variable) {
        return FOREIGN.matcher(variable).matches();
    }

    List<String> line() {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.heap(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        if (Runtime.version().feature() >= 24) {
            line.add("--sun-misc-unsafe-memory-access=allow");
            line.add("--enable-native-access=ALL-UNNAMED");
        }
        line.addAll(settings.jvmOptions());
        line.addAll(List.of(
                "-Dapp.name=broker",
                "-Dapp.home=" + folder,
                "-Dbasedir=" + folder,
                "-Dlog4j.configurationFile=" + folder.resolve("log4j2.xml").toUri(),
                "-cp",
                distribution.resolve("lib").resolve("*").toString(),
                "io.camunda.zeebe.broker.StandaloneBroker"));
        return line;
    }

    Map<String, String> environment() {
        Map<String, String> all = new HashMap<>();
        all.put("ZEEBE_BROKER_NETWORK_HOST", LOOPBACK);
        all.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", Integer.toString(ports.command()));
        all.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", Integer.toString(ports.internal()));
        all.put("ZEEBE_BROKER_GATEWAY_ENABLE", "true");
        all.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", LOOPBACK);
        all.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", Integer.toString(ports.gateway()));
        all.put("SERVER_ADDRESS", LOOPBACK);
        all.put("SERVER_PORT", Integer.toString(ports.rest()));
        all.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        all.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.monitoring()));
        all.put("SPRING_MAIN_BANNER_MODE", "off");
        all.put("SPRING_REACTOR_NETTY_SHUTDOWN_QUIET_PERIOD", "0s");

        all.put("ZEEBE_BROKER_CLUSTER_CLUSTERSIZE", "1");
        all.put("ZEEBE_BROKER_CLUSTER_REPLICATIONFACTOR", "1");
        all.put("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", Integer.toString(settings.partitions()));
        all.put("ZEEBE_BROKER_THREADS_CPUTHREADCOUNT", "2");
        all.put("ZEEBE_BROKER_THREADS_IOTHREADCOUNT", "2");
        all.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("data").toString());
        // Made for a small disk: the defaults are 128 MB a segment, 512 MB of RocksDB memory a partition, and no work
        // below 2 GB free.
        all.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB");
        all.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "256MB");
        all.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "128MB");
        all.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB");
        all.put("ZEEBE_CLOCK_CONTROLLED", Boolean.toString(clockControlled));
        return all;
    }
}
