package io.cityloop.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/** One life of a server as our child that cannot outlive us. */
final class ServerProcess {

    // The pipe on standard input is the leash: its end, however we die, ends the server. $0 is the file that tells the
    // server's process number. Ctrl-C and a closed terminal reach the whole process group; the server ignores both,
    // because it is needed until the application has closed. A server that does not heed TERM is killed in the end.
    private static final String LEASH = """
            trap '' INT HUP
            exec 3<&0
            "$@" 3<&- </dev/null &
            c=$!
            echo $c >"$0"
            ( cat <&3 >/dev/null
              kill -TERM $c 2>/dev/null || exit
              i=0; while [ $i -lt $patience ] && kill -0 $c 2>/dev/null; do sleep 1; i=$((i+1)); done
              kill -KILL $c 2>/dev/null ) &
            w=$!
            exec 3<&-
            wait $c
            r=$?
            kill $w 2>/dev/null
            exit $r
            """;

    private static final Path SHELL = Path.of("/bin/sh");

    private final Process leash;
    private final @Nullable ProcessHandle server;
    private final Duration stopPatience;

    private ServerProcess(Process leash, @Nullable ProcessHandle server, Duration stopPatience) {
        this.leash = leash;
        this.server = server;
        this.stopPatience = stopPatience;
    }

    /** Ends what a killed run left behind; only a process whose number and start both match ours. */
    static void endLeftover(ServerPlan plan, Log log) throws InterruptedException {
        ProcessHandle leftover = ProcessRecord.read(plan.record())
                .flatMap(ProcessRecord::running)
                .orElse(null);
        if (leftover != null) {
            log.warn("The " + plan.name() + " of an earlier run still runs (process " + leftover.pid()
                    + "); ending it first");
            ProcessRecord.end(leftover, plan.stopPatience());
        }
    }

    static ServerProcess start(ServerPlan plan) throws IOException, InterruptedException {
        Files.deleteIfExists(plan.record());
        boolean leashed = Files.isExecutable(SHELL);
        List<String> command = new ArrayList<>();
        if (leashed) {
            command.addAll(List.of(SHELL.toString(), "-c", LEASH, plan.record().toString()));
        }
        command.addAll(plan.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(plan.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.output().toFile()));
        builder.environment().keySet().removeIf(plan.unset());
        builder.environment().putAll(plan.environment());
        builder.environment().put("patience", Long.toString(plan.stopPatience().toSeconds()));
        Process process = builder.start();
        ProcessHandle server = leashed ? awaitServer(plan.record(), process) : process.toHandle();
        if (server != null) {
            ProcessRecord record = ProcessRecord.of(server.pid()).orElse(null);
            if (record != null) {
                record.write(plan.record());
            }
        }
        return new ServerProcess(process, server, plan.stopPatience());
    }

    private static @Nullable ProcessHandle awaitServer(Path file, Process leash)
            throws IOException, InterruptedException {
        while (true) {
            boolean ended = leash.waitFor(5, TimeUnit.MILLISECONDS);
            String text = Files.exists(file) ? Files.readString(file) : "";
            if (text.endsWith("\n")) {
                return ProcessHandle.of(Long.parseLong(text.strip())).orElse(null);
            }
            if (ended) {
                return null;
            }
        }
    }

    /** The server's own process number; -1 when it never came to life. */
    long pid() {
        return server == null ? -1 : server.pid();
    }

    boolean isAlive() {
        return leash.isAlive();
    }

    int awaitEnd() throws InterruptedException {
        return leash.waitFor();
    }

    /** Stops the server in good order; forces it when its patience is over. */
    void stop() throws InterruptedException {
        releaseLeash();
        if (!leash.waitFor(stopPatience.toMillis(), TimeUnit.MILLISECONDS)) {
            if (server != null) {
                server.destroyForcibly();
            }
            leash.waitFor(5, TimeUnit.SECONDS);
        }
    }

    /** Lets go of the pipe, so that the leash of a dead server ends as well. */
    void releaseLeash() {
        try {
            leash.getOutputStream().close();
        } catch (IOException e) {
            // A broken pipe says what we want: nobody holds the other end any more.
        }
        if (!Files.isExecutable(SHELL)) {
            leash.destroy();
        }
    }
}
