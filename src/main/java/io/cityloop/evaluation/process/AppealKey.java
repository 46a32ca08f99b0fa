package io.cityloop.evaluation.process;

import io.cityloop.evaluation.Appeal;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import java.util.Objects;

/** What the process of an appeal is correlated by; unlike the numbers of applications, which have processes too. */
final class AppealKey {

    private static final String PREFIX = "appeal-";

    private AppealKey() {}

    static String of(Appeal appeal) {
        return PREFIX + appeal.id();
    }

    /** The appeal a job speaks of. */
    static long of(EngineJob job) {
        String key = Objects.requireNonNull(job.text(ProcessIds.Variable.APPLICATION_ID), "applicationId");
        return Long.parseLong(key.substring(PREFIX.length()));
    }
}
