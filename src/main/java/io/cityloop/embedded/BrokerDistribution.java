package io.cityloop.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/** Where the workflow engine's unpacked distribution lies. */
final class BrokerDistribution {

    private BrokerDistribution() {}

    /** The configured folder, else the newest one below {@code target/engine} or beside the application. */
    static Path find(@Nullable String configured) {
        if (configured != null) {
            Path folder = Path.of(configured).toAbsolutePath().normalize();
            if (isDistribution(folder)) {
                return folder;
            }
            throw missing("cityloop.embedded.engine.dist names " + folder + ", which holds no broker (no lib folder).");
        }
        Path beside =
                new ApplicationHome(BrokerDistribution.class).getDir().toPath().toAbsolutePath();
        List<Path> parents = Stream.of(
                        Path.of("target/engine"),
                        Path.of("engine"),
                        beside.resolve("engine"),
                        beside.resolveSibling("engine"),
                        beside)
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .toList();
        return parents.stream()
                .flatMap(BrokerDistribution::distributions)
                .findFirst()
                .orElseThrow(() -> missing("The workflow engine's distribution (camunda-zeebe-*) was not found in "
                        + parents.get(0) + " nor beside the application."));
    }

    private static Stream<Path> distributions(Path parent) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, "camunda-zeebe-*")) {
            folders.forEach(found::add);
        } catch (IOException e) {
            return Stream.empty();
        }
        return found.stream().filter(BrokerDistribution::isDistribution).sorted(Comparator.reverseOrder());
    }

    private static boolean isDistribution(Path folder) {
        return Files.isDirectory(folder.resolve("lib"));
    }

    private static EmbeddedServerFailure missing(String message) {
        return new EmbeddedServerFailure(
                message,
                "Build without -Dbroker.skip, set cityloop.embedded.engine.dist, use a running engine by"
                        + " cityloop.engine.address, or do without one by cityloop.engine.mode=off");
    }
}
