package io.cityloop.testing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives each test JVM a home of its own, and the database tests a real MySQL where one is named. */
public final class TestHome implements EnvironmentPostProcessor, Ordered {

    private static final Path HOMES = Path.of("target/test-home").toAbsolutePath();
    private static final Path MINE =
            HOMES.resolve(Long.toString(ProcessHandle.current().pid()));

    static {
        deleteThoseOfEndedRuns();
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("cityloop.home", MINE.toString());
        String url = System.getenv("CITYLOOP_TEST_JDBC_URL");
        if (url != null
                && !url.isBlank()
                && environment.getProperty("cityloop.embedded.database.enabled", Boolean.class, false)) {
            properties.put("spring.datasource.url", url);
            properties.put("spring.datasource.username", variable("CITYLOOP_TEST_DB_USER"));
            properties.put("spring.datasource.password", variable("CITYLOOP_TEST_DB_PASSWORD"));
            properties.put("spring.flyway.clean-disabled", "false");
        }
        environment.getPropertySources().addLast(new MapPropertySource("cityloopTestHome", properties));
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        return value == null ? "app" : value;
    }

    private static void deleteThoseOfEndedRuns() {
        if (!Files.isDirectory(HOMES)) {
            return;
        }
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(HOMES)) {
            for (Path home : homes) {
                long pid = Long.parseLong(home.getFileName().toString());
                if (home.equals(MINE) || ProcessHandle.of(pid).isEmpty()) {
                    FileSystemUtils.deleteRecursively(home);
                }
            }
        } catch (IOException | NumberFormatException e) {
            throw new IllegalStateException("old test homes cannot be deleted from " + HOMES, e);
        }
    }
}
