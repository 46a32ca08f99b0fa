package io.cityloop.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the database server. */
final class MariaArguments {

    // What sockaddr_un holds, less its closing zero.
    private static final int LONGEST_SOCKET = 106;

    private MariaArguments() {}

    static List<String> bootstrap(MariaBinaries binaries, Path data) {
        List<String> command = base(binaries, data);
        command.addAll(List.of(
                "--bootstrap",
                "--skip-ssl",
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K",
                "--skip-networking"));
        return command;
    }

    static List<String> server(MariaBinaries binaries, Path folder, int port, String bufferPool) {
        List<String> command = base(binaries, folder.resolve("data"));
        command.addAll(List.of(
                "--tmpdir=" + folder.resolve("tmp"),
                "--socket=" + socket(folder),
                "--pid-file=" + folder.resolve("mariadbd.pid"),
                "--init-file=" + folder.resolve("init.sql"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Its own TLS would make a new RSA key at each start, which takes up to 14 s, for a loopback port.
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--default-time-zone=+00:00",
                // What MySQL 8 sets by itself, so that both refuse the same statements.
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-autoinc-lock-mode=2",
                "--innodb-buffer-pool-size=" + bufferPool,
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--console"));
        return command;
    }

    private static List<String> base(MariaBinaries binaries, Path data) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(), "--no-defaults", "--basedir=" + binaries.folder(), "--datadir=" + data));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    private static Path socket(Path folder) {
        Path beside = folder.resolve("mariadb.sock");
        if (beside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET) {
            return beside;
        }
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "cityloop-" + Integer.toHexString(folder.toString().hashCode()) + ".sock");
    }
}
