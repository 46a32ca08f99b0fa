package io.cityloop.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Empties a schema the first time this JVM uses it; matters for a real MySQL, which outlives the tests. */
@TestConfiguration(proxyBeanMethods = false)
class FreshSchema {

    private static final Set<String> CLEANED = ConcurrentHashMap.newKeySet();

    @Bean
    FlywayMigrationStrategy cleanOnceThenMigrate() {
        return flyway -> {
            String schema = flyway.getConfiguration().getUrl();
            if (flyway.getConfiguration().isCleanDisabled() || !CLEANED.add(String.valueOf(schema))) {
                flyway.migrate();
                return;
            }
            flyway.clean();
            flyway.migrate();
        };
    }
}
