package io.cityloop.rules;

import java.util.List;

/** The compiled rules of one decision in one version. */
record RuleSet(String decision, String version, List<RuleSource> sources, SessionPool sessions)
        implements AutoCloseable {

    @Override
    public void close() {
        sessions.close();
    }
}
