package io.cityloop;

import io.cityloop.demo.RehearsalCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process that runs the whole loop of a city. */
@SpringBootApplication
public class CityLoop {

    /**
     * Starts the application; with nothing configured it brings its own database and engine. With
     * {@code --rehearse.at=URL} it rehearses against a CityLoop that runs elsewhere instead.
     */
    public static void main(String[] args) {
        RehearsalCommand.run(args).ifPresentOrElse(System::exit, () -> SpringApplication.run(CityLoop.class, args));
    }
}
