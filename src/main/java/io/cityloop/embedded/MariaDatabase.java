package io.cityloop.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.logging.Log;

/** The MariaDB server that CityLoop brings along. */
final class MariaDatabase implements AutoCloseable {

    private static final String USER = "app";
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final long COLD_MEGABYTES = 700;
    private static final long WARM_MEGABYTES = 100;

    private final SupervisedServer server;
    private final String password;

    private MariaDatabase(SupervisedServer server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Starts the database and returns once it answers. */
    static MariaDatabase start(Home home, EmbeddedSettings.Database settings, Log log) {
        Path folder = home.folder("database");
        Path data = folder.resolve("data");
        home.requireRoom(MariaData.exists(data) ? WARM_MEGABYTES : COLD_MEGABYTES, "the database");
        MariaBinaries binaries = MariaBinaries.unpack(
                settings.binaries() == null
                        ? folder
                        : Path.of(settings.binaries()).toAbsolutePath());
        String password = password();
        try {
            if (!MariaData.exists(data)) {
                MariaData.create(binaries, data);
            }
            home.folder("database/tmp");
            LogTail.turnPage(folder.resolve("output.log"));
            writeInit(folder.resolve("init.sql"), settings.schema(), password);
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The database could not be set up: " + e.getMessage(), "Its files and logs are in " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerFailure("The database's set-up was interrupted.", "Start again", e);
        }
        SupervisedServer server = server(folder, binaries, settings, log);
        server.launch();
        try {
            server.awaitAnswering(START_PATIENCE);
        } catch (EmbeddedServerFailure e) {
            server.close();
            throw e;
        }
        warnIfNotDurable(folder, log);
        server.supervise();
        return new MariaDatabase(server, password);
    }

    private static SupervisedServer server(
            Path folder, MariaBinaries binaries, EmbeddedSettings.Database settings, Log log) {
        int port = new LoopbackPorts().take(settings.port(), "cityloop.embedded.database.port");
        return new SupervisedServer(
                new ServerPlan(
                        "database",
                        port,
                        folder,
                        MariaArguments.server(binaries, folder, port, settings.bufferPool()),
                        Map.of(),
                        variable -> false,
                        () -> greets(port),
                        () -> reason(folder.resolve("output.log")),
                        Duration.ofSeconds(60)),
                log);
    }

    private static void writeInit(Path file, String schema, String password) throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        // One statement a line: that is how the server reads this file. The grant reaches further schemas of ours, so
        // that several test contexts can share one server.
        Files.writeString(file, """
                CREATE DATABASE IF NOT EXISTS `%1$s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL ON `cityloop%%`.* TO '%2$s'@'127.0.0.1';
                """.formatted(schema, USER, password));
    }

    private static String password() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** True when the server sends its greeting: it does so only after the init file was carried out. */
    private static boolean greets(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(1_000);
            return socket.getInputStream().readNBytes(5).length == 5;
        } catch (IOException e) {
            return false;
        }
    }

    /** Why the server died, in its own words or in clearer ones. */
    static String reason(Path log) {
        List<String> errors = LogTail.lines(log, line -> line.contains("[ERROR]") || line.contains("not found"));
        String all = String.join("\n", errors);
        if (all.contains("Address already in use")) {
            return "its port is taken by another program";
        }
        if (all.contains("No space left") || all.contains("Errcode: 28") || all.contains("error number 28")) {
            return "the disk is full";
        }
        return errors.isEmpty() ? "" : errors.getLast().replaceFirst(".*\\[ERROR\\] ", "");
    }

    private static void warnIfNotDurable(Path folder, Log log) {
        if (!LogTail.lines(folder.resolve("output.log"), line -> line.contains("(memory-mapped)"))
                .isEmpty()) {
            log.warn("The database does not flush its log to disk: /dev/shm lies on the same device as " + folder
                    + ". Committed data survives a crash of the process, not a loss of power."
                    + " Mount a tmpfs on /dev/shm.");
        }
    }

    /** Spring's settings for a data source on this server. */
    Map<String, Object> properties(String schema) {
        return Map.of(
                "spring.datasource.url",
                "jdbc:mysql://127.0.0.1:" + server.port() + "/" + schema
                        + "?sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                        + "&rewriteBatchedStatements=true&cachePrepStmts=true&createDatabaseIfNotExist=true",
                "spring.datasource.username",
                USER,
                "spring.datasource.password",
                password);
    }

    long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        server.close();
    }
}
