package io.cityloop.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The database's data folder: made with its system tables once, complete or not at all. */
final class MariaData {

    private static final List<String> SYSTEM_SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "fill_help_tables.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private MariaData() {}

    static boolean exists(Path data) {
        return Files.isDirectory(data);
    }

    /** Makes the system tables in a folder beside, then puts it in place, so that a kill on the way does no harm. */
    static void create(MariaBinaries binaries, Path data) throws IOException, InterruptedException {
        FolderTree.deleteUnfinished(data);
        Path unfinished = FolderTree.unfinished(data);
        Files.createDirectories(unfinished.resolve("mysql"));
        Path log = data.resolveSibling("bootstrap.log");
        Process bootstrap = new ProcessBuilder(MariaArguments.bootstrap(binaries, unfinished))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (OutputStream sql = bootstrap.getOutputStream()) {
            write(binaries, sql);
        } catch (IOException e) {
            // It died before it had read everything: its log says why.
        }
        int code = bootstrap.waitFor();
        if (code != 0) {
            throw new IOException("exit code " + code + ", " + MariaDatabase.reason(log));
        }
        Files.writeString(unfinished.resolve("mariadb_upgrade_info"), binaries.version() + "-MariaDB");
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(MariaBinaries binaries, OutputStream sql) throws IOException {
        // Only root over the unix socket, and only for the user who runs this: without it the scripts would add
        // password-less root accounts that any local user could reach over TCP.
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "");
        String opening = "create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket='" + user + "';\n";
        sql.write(opening.getBytes(StandardCharsets.UTF_8));
        for (String script : SYSTEM_SCRIPTS) {
            Files.copy(binaries.share(script), sql);
            sql.write('\n');
        }
    }
}
