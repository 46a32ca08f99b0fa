package io.cityloop.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that can be known again after our own death: numbers are given anew, so the moment of its start belongs to
 * it.
 *
 * @param pid process number
 * @param started when it started, in the system's own finest words
 */
record ProcessRecord(long pid, String started) {

    static Optional<ProcessRecord> of(long pid) {
        return ProcessHandle.of(pid).map(handle -> new ProcessRecord(pid, start(handle)));
    }

    static Optional<ProcessRecord> read(Path file) {
        try {
            String[] words =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", 2);
            return words.length == 2
                    ? Optional.of(new ProcessRecord(Long.parseLong(words[0]), words[1]))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, pid + " " + started + "\n", StandardCharsets.US_ASCII);
    }

    /** The process if it still runs; empty also when its number meanwhile belongs to another one. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> start(handle).equals(started));
    }

    /** Ends the process: asks first, and after the patience forces it. */
    static void end(ProcessHandle handle, Duration patience) throws InterruptedException {
        handle.destroy();
        if (!awaitEnd(handle, patience)) {
            handle.destroyForcibly();
            awaitEnd(handle, Duration.ofSeconds(10));
        }
    }

    private static boolean awaitEnd(ProcessHandle handle, Duration patience) throws InterruptedException {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException | CompletionException e) {
            return !handle.isAlive();
        }
    }

    private static String start(ProcessHandle handle) {
        // Linux: ticks since boot stand still when the wall clock is set; the boot's id tells boots apart.
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "stat"));
            String ticks = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
            return ticks + "@"
                    + Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                            .strip();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Long.toString(
                    handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
        }
    }
}
