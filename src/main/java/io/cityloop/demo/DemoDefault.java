package io.cityloop.demo;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides {@code cityloop.demo.enabled} where nobody did: a newcomer without a database of his own gets the demo city, a
 * database that somebody named gets nothing he did not ask for. Runs before the embedded servers fill in their address.
 */
final class DemoDefault implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 5;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("spring.datasource.url", "");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "cityloopDemoDefault",
                        Map.of(
                                "cityloop.demo.enabled",
                                url.isBlank(),
                                "cityloop.enforcement.documents.place",
                                url.isBlank() ? "云" : "")));
    }
}
