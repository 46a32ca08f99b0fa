package io.cityloop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** CPU seconds of the application and what it started (database, engine), from /proc; nothing where there is none. */
final class CpuTime {

    private static final double TICKS_PER_SECOND = 100;

    private CpuTime() {}

    /** Seconds so far, by program, of a process and all below it. */
    static Map<String, Double> of(long pid) {
        var seconds = new TreeMap<String, Double>();
        ProcessHandle.of(pid).ifPresent(process -> {
            add(process.pid(), "application", seconds);
            process.descendants().forEach(child -> add(child.pid(), null, seconds));
        });
        return seconds;
    }

    private static void add(long pid, @Nullable String name, Map<String, Double> seconds) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            int end = stat.lastIndexOf(')');
            String program = name == null ? stat.substring(stat.indexOf('(') + 1, end) : name;
            String[] fields = stat.substring(end + 2).split(" ");
            double used = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
            seconds.merge(program, used, Double::sum);
        } catch (IOException gone) {
            // It ended while we looked; its time is lost to the sum, and the sum is only a help to the reader.
        }
    }
}
