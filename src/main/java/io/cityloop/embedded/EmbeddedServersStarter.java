package io.cityloop.embedded;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the database and the engine before the application context, wherever none of its own is configured. */
final class EmbeddedServersStarter implements EnvironmentPostProcessor, Ordered {

    private static final String SOURCE = "cityloopEmbeddedServers";

    private final Log log;

    EmbeddedServersStarter(DeferredLogFactory logs) {
        this.log = logs.getLog(EmbeddedServers.class);
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        EmbeddedServers.Wish wish = wish(environment);
        if (wish.database() == null && wish.engine() == null) {
            return;
        }
        EmbeddedServers servers = EmbeddedServers.at(Path.of(environment.getProperty("cityloop.home", "data")), log);
        // After the contexts, hence after the connection pool and the web server, are closed.
        SpringApplication.getShutdownHandlers().add(servers);
        Map<String, Object> properties;
        try {
            properties = servers.start(wish);
        } catch (EmbeddedServerFailure failure) {
            servers.close();
            throw failure;
        }
        environment.getPropertySources().addFirst(new MapPropertySource(SOURCE, properties));
    }

    private static EmbeddedServers.Wish wish(ConfigurableEnvironment environment) {
        EmbeddedSettings settings = Binder.get(environment).bindOrCreate("cityloop.embedded", EmbeddedSettings.class);
        boolean database = settings.database().enabled() && isEmpty(environment, "spring.datasource.url");
        // YAML reads a bare "off" as the word false.
        String mode =
                environment.getProperty("cityloop.engine.mode", "embedded").toLowerCase(Locale.ROOT);
        boolean engine = mode.equals("embedded") && isEmpty(environment, "cityloop.engine.address");
        boolean clockControlled = environment.getProperty("cityloop.engine.clock-controlled", Boolean.class, false);
        return new EmbeddedServers.Wish(
                database ? settings.database() : null, engine ? settings.engine() : null, clockControlled);
    }

    private static boolean isEmpty(ConfigurableEnvironment environment, String property) {
        return environment.getProperty(property, "").isBlank();
    }
}
