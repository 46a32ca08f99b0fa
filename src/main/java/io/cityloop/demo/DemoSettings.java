package io.cityloop.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code cityloop.demo.*}.
 *
 * @param enabled whether the demo city is there; unset: yes with the embedded database, no with one that was named
 * @param history whether the city has a past: two evaluated months and the days of this one
 * @param password one for all demo accounts; unset: made up at the first start and kept under {@code cityloop.home}
 */
@ConfigurationProperties("cityloop.demo")
public record DemoSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable String password,
        @DefaultValue("true") boolean history) {

    static Path passwordFile(String home) {
        return Path.of(home, "demo-password");
    }
}
