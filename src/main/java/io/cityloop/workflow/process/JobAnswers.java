package io.cityloop.workflow.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.cityloop.workflow.EngineAway;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.EngineProbe;
import io.grpc.Status;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells the engine what came of a job. An answer that does not get through is given again at the next delivery. */
@Component
@WhenEngineOn
class JobAnswers implements EngineProbe {

    private static final Logger log = LoggerFactory.getLogger(JobAnswers.class);

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(10);

    private final CamundaClient client;
    private final EngineSettings settings;
    private final Counter incidents;

    JobAnswers(CamundaClient client, EngineSettings settings, MeterRegistry meters) {
        this.client = client;
        this.settings = settings;
        this.incidents = Counter.builder("cityloop.engine.incidents")
                .description("Jobs given up after their last retry; each waits at the engine for a person")
                .register(meters);
    }

    /** The work is done and remembered. */
    void complete(JobClient jobs, EngineJob job, String result) {
        try {
            jobs.newCompleteCommand(job.key()).variables(result).send().join();
        } catch (ClientStatusException e) {
            if (e.getStatusCode() != Status.Code.NOT_FOUND) { // not found: an earlier answer got through
                log.info(
                        "Answer to {} of case {} is given again later: {}",
                        job.type(),
                        job.caseNumber(),
                        e.getMessage());
            }
        } catch (ClientException e) {
            log.info("Answer to {} of case {} is given again later: {}", job.type(), job.caseNumber(), e.getMessage());
        }
    }

    /** The task row is committed: keep the task from being delivered again for a long time. */
    void hold(ActivatedJob job) {
        client.newUpdateTimeoutCommand(job.getKey())
                .timeout(settings.userTaskHold())
                .send()
                .exceptionally(e -> {
                    log.debug("User task {} will be delivered again: {}", job.getKey(), e.getMessage());
                    return null;
                });
    }

    /**
     * The work failed: again later. A mistake in a service task costs a retry, the last one makes an incident. A
     * database that is away costs none, nor does a user task, which the engine gives a single retry.
     */
    void fail(JobClient jobs, ActivatedJob job, RuntimeException cause) {
        boolean passing = isPassing(cause);
        boolean forgiven = passing || job.getType().equals(WorkerRegistrar.USER_TASK);
        int left = forgiven ? Math.max(1, job.getRetries()) : job.getRetries() - 1;
        if (left <= 0) {
            incidents.increment();
            log.error("Incident at {} of {}: given up", job.getElementId(), caseOf(job), cause);
        } else {
            log.warn("{} of {} failed, to be tried again: {}", job.getElementId(), caseOf(job), cause.toString());
        }
        jobs.newFailCommand(job.getKey())
                .retries(Math.max(0, left))
                .retryBackoff(passing ? SOON : left > 1 ? SOON : LATER)
                .errorMessage(shortened(cause.toString()))
                .send()
                .exceptionally(e -> {
                    log.info("Failure of job {} is told by its lock running out: {}", job.getKey(), e.getMessage());
                    return null;
                });
    }

    @Override
    public boolean isWaiting(long jobKey) {
        try {
            client.newUpdateTimeoutCommand(jobKey)
                    .timeout(settings.userTaskHold())
                    .send()
                    .join();
            return true;
        } catch (ClientStatusException e) {
            return switch (e.getStatusCode()) {
                case NOT_FOUND -> false;
                case FAILED_PRECONDITION -> true; // it is there, but just now not locked by anybody
                default -> throw new EngineAway("The engine does not say whether job " + jobKey + " waits", e);
            };
        } catch (ClientException e) {
            throw new EngineAway("The engine does not say whether job " + jobKey + " waits", e);
        }
    }

    private static boolean isPassing(RuntimeException cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException;
    }

    private static String caseOf(ActivatedJob job) {
        return "case " + job.getVariablesAsMap().getOrDefault("caseNumber", "?") + " (job " + job.getKey() + ")";
    }

    private static String shortened(String message) {
        return message.substring(0, Math.min(message.length(), 1000));
    }
}
