package io.cityloop.workflow.process;

import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds.Header;
import io.cityloop.workflow.ServiceTaskWorker;
import io.cityloop.workflow.UserTaskListener;
import io.cityloop.workflow.persistence.EngineJobMapper;
import io.cityloop.workflow.persistence.JobRow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Works a job and remembers it by key, in one transaction; a second delivery finds the memory. */
@Component
class JobMemory {

    private static final int TRIES = 6;

    private final EngineJobMapper jobs;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    JobMemory(EngineJobMapper jobs, TransactionTemplate workflowTransaction, JsonMapper json, Clock clock) {
        this.jobs = jobs;
        this.transaction = workflowTransaction;
        this.json = json;
        this.clock = clock;
    }

    /** Whether this job ends the round. */
    static boolean concludes(EngineJob job) {
        return "true".equals(job.header(Header.CONCLUDES));
    }

    /** The worker's answer as JSON: from memory, or worked and remembered now. */
    String workOnce(EngineJob job, ServiceTaskWorker worker) {
        return again(() -> transaction.execute(status -> {
            Optional<JobRow> known = remembered(job);
            if (known.isPresent()) {
                return Optional.ofNullable(known.get().result()).orElse("{}");
            }
            String result = json.writeValueAsString(worker.work(job));
            Instant now = now();
            jobs.insert(row(job, concludes(job), result, now));
            if (concludes(job)) {
                jobs.endAll(job.caseNumber(), job.processInstanceKey(), now);
            }
            return result;
        }));
    }

    /**
     * Tells the listener of a user task, again when it is delivered again and still open.
     *
     * @return true when the task is new
     */
    boolean arrive(EngineJob job, UserTaskListener listener) {
        return again(() -> transaction.execute(status -> {
            Optional<JobRow> known = remembered(job);
            if (known.isEmpty()) {
                jobs.insert(row(job, true, null, now()));
            }
            if (known.isEmpty() || known.get().endedAt() == null) {
                listener.arrived(job);
            }
            return known.isEmpty();
        }));
    }

    private Optional<JobRow> remembered(EngineJob job) {
        Optional<JobRow> known = jobs.find(job.key());
        if (known.isPresent() && !known.get().sameVisit(row(job, false, null, now()))) {
            jobs.delete(job.key()); // the engine has lost its data and counts from the start again
            return Optional.empty();
        }
        return known;
    }

    private JobRow row(EngineJob job, boolean move, @Nullable String result, Instant now) {
        return new JobRow(
                job.key(),
                job.caseNumber(),
                job.processId(),
                job.processInstanceKey(),
                job.elementInstanceKey(),
                job.elementId(),
                job.type(),
                move,
                result,
                now,
                job.type().equals(WorkerRegistrar.USER_TASK) ? null : now);
    }

    /** Deadlocks, lock waits and a second delivery at the same moment pass when tried again at once. */
    private static <T> T again(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (PessimisticLockingFailureException | DuplicateKeyException e) {
                if (tries == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000L << tries));
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
