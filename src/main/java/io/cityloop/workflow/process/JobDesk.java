package io.cityloop.workflow.process;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ServiceTaskWorker;
import io.cityloop.workflow.UserTaskListener;
import org.springframework.stereotype.Component;

/** Where jobs arrive: remembers them in the transaction that works them, then answers the engine. */
@Component
@WhenEngineOn
class JobDesk {

    private final JobMemory memory;
    private final JobReader reader;
    private final JobAnswers answers;
    private final CaseMoves moves;

    JobDesk(JobMemory memory, JobReader reader, JobAnswers answers, CaseMoves moves) {
        this.memory = memory;
        this.reader = reader;
        this.answers = answers;
        this.moves = moves;
    }

    /** Works a service task once, however often it is delivered. */
    JobHandler forServiceTask(ServiceTaskWorker worker) {
        return (client, delivered) -> guarded(client, delivered, () -> {
            EngineJob job = reader.read(delivered);
            String result = memory.workOnce(job, worker);
            answers.complete(client, job, result);
            if (JobMemory.concludes(job)) {
                moves.moved(job.caseNumber());
            }
        });
    }

    /**
     * Hands a user task to the work list. The first lock is short; it is made long only after the row is committed, so
     * a node that dies in between loses nothing: the engine delivers again.
     */
    JobHandler forUserTask(UserTaskListener listener) {
        return (client, delivered) -> guarded(client, delivered, () -> {
            EngineJob job = reader.read(delivered);
            if (memory.arrive(job, listener)) {
                moves.moved(job.caseNumber());
            }
            answers.hold(delivered);
        });
    }

    private void guarded(JobClient client, ActivatedJob delivered, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            answers.fail(client, delivered, e);
        }
    }
}
