package io.cityloop.demo;

import io.cityloop.demo.domain.Plot;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code --rehearse=200 --rehearse.at=http://127.0.0.1:8080} on the command line: rehearses against a CityLoop that
 * runs elsewhere, without starting one; {@code --rehearse.plots=roads} or names of plots choose which. The password comes from {@code CITYLOOP_DEMO_PASSWORD}.
 */
public final class RehearsalCommand {
    private RehearsalCommand() {}

    /** The exit code when the arguments ask for a rehearsal elsewhere, else empty. */
    public static Optional<Integer> run(String[] args) {
        Optional<String> at = value(args, "rehearse.at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        String password =
                value(args, "cityloop.demo.password").orElseGet(() -> System.getenv("CITYLOOP_DEMO_PASSWORD"));
        if (password == null) {
            System.err.println("rehearsal: set CITYLOOP_DEMO_PASSWORD to the demo accounts' password");
            return Optional.of(2);
        }
        int reports = value(args, "rehearse").map(Integer::parseInt).orElse(200);
        String name = value(args, "rehearse.name").orElse("rehearsal");
        List<Plot> repertoire = Plot.named(value(args, "rehearse.plots").orElse(""));
        boolean asExpected = new Rehearsal(URI.create(at.get()), password, name, repertoire, System.out).play(reports);
        return Optional.of(asExpected ? 0 : 1);
    }

    private static Optional<String> value(String[] args, String option) {
        String prefix = "--" + option + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst();
    }
}
