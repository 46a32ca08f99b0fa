package io.cityloop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The application: one process that runs the whole loop of a city. */
@SpringBootApplication
// Until casefile and tasks have landed their beans, the business modules are compiled but not started.
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(
                    type = FilterType.REGEX,
                    pattern =
                            "io\\.cityloop\\.(acceptance|closing|dispatch|enforcement|evaluation|handling|verification)\\..*")
        })
public class CityLoop {

    /** Starts the application; with nothing configured it brings its own database and engine. */
    public static void main(String[] args) {
        SpringApplication.run(CityLoop.class, args);
    }
}
