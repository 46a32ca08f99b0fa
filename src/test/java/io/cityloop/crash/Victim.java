package io.cityloop.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program of ours in a process of its own, started on the tests' class path, that can be killed. */
final class Victim {

    private final Process process;

    private Victim(Process process) {
        this.process = process;
    }

    static Victim start(Path log, String heap, String mainClass, List<String> arguments) throws IOException {
        return new Victim(command(heap, mainClass, arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /** Starts and reads {@code key=value} lines until the program says {@code started}. */
    static Map<String, String> startAndListen(
            List<Victim> started, String heap, String mainClass, List<String> arguments) throws IOException {
        var process =
                command(heap, mainClass, arguments).redirectErrorStream(true).start();
        started.add(new Victim(process));
        var said = new HashMap<String, String>();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null && !line.equals("started"); line = lines.readLine()) {
            String[] words = line.split("=", 2);
            said.put(words[0], words.length == 2 ? words[1] : "");
        }
        // What it says later must not fill the pipe and stop it.
        Thread.ofVirtual().start(() -> lines.lines().forEach(line -> {}));
        return said;
    }

    private static ProcessBuilder command(String heap, String mainClass, List<String> arguments) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                mainClass));
        words.addAll(arguments);
        return new ProcessBuilder(words);
    }

    /** Without the empty element Maven leaves at the end: it means the working folder, whose diagrams would come twice. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(element -> !element.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether it died at its crash point within this time. */
    boolean diedWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 137;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
