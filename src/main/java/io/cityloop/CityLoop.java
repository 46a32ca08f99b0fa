package io.cityloop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process that runs the whole loop of a city. */
@SpringBootApplication
public class CityLoop {

    /** Starts the application; with nothing configured it brings its own database and engine. */
    public static void main(String[] args) {
        SpringApplication.run(CityLoop.class, args);
    }
}
