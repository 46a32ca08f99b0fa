package io.cityloop;

import io.cityloop.demo.RehearsalCommand;
import io.cityloop.documents.DossierCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process that runs the whole loop of a city. */
@SpringBootApplication
public class CityLoop {

    /**
     * Starts the application; with nothing configured it brings its own database and engine. With
     * {@code --rehearse.at=URL} it rehearses against a CityLoop that runs elsewhere instead; with
     * {@code --check-dossier=FILE} it only says whether a dossier is as it was bound.
     */
    public static void main(String[] args) {
        DossierCheck.run(args)
                .or(() -> RehearsalCommand.run(args))
                .ifPresentOrElse(System::exit, () -> SpringApplication.run(CityLoop.class, args));
    }
}
