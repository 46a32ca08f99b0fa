package io.cityloop.embedded;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.commons.logging.impl.NoOpLog;

/** Keeps what was logged, for tests that read it. */
final class RecordingLog extends NoOpLog {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines = new CopyOnWriteArrayList<>();

    List<String> lines() {
        return lines;
    }

    @Override
    public void info(Object message) {
        lines.add("INFO " + message);
    }

    @Override
    public void warn(Object message) {
        lines.add("WARN " + message);
    }

    @Override
    public void error(Object message) {
        lines.add("ERROR " + message);
    }
}
