package io.cityloop.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How one server is run.
 *
 * @param name what people call it: "database", "workflow engine"
 * @param port the port it serves, the same after each restart
 * @param folder its working folder; its process record and its output lie there
 * @param command program and arguments
 * @param environment variables set for it
 * @param unset tells by name which inherited variables it must not see
 * @param answering true once it serves requests
 * @param reason why it died, from its own log; empty when it did not say
 * @param stopPatience how long an orderly stop may take
 */
record ServerPlan(
        String name,
        int port,
        Path folder,
        List<String> command,
        Map<String, String> environment,
        Predicate<String> unset,
        BooleanSupplier answering,
        Supplier<String> reason,
        Duration stopPatience) {

    Path output() {
        return folder.resolve("output.log");
    }

    Path record() {
        return folder.resolve("server.pid");
    }
}
