package io.cityloop.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of the launcher's tests. */
final class TestServers {

    private TestServers() {}

    static EmbeddedSettings.Database database() {
        return new EmbeddedSettings.Database(true, 0, "cityloop", "64M", "target/test-database");
    }

    static EmbeddedSettings.Engine engine(@Nullable String distribution) {
        return new EmbeddedSettings.Engine(distribution, 0, 0, 3, "768m", List.of("-XX:TieredStopAtLevel=1"));
    }
}
