package io.cityloop.workflow.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import io.cityloop.workflow.ProcedureTasks;
import io.cityloop.workflow.ServiceTaskWorker;
import io.cityloop.workflow.UserTaskListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens one worker at the engine for each job type that has a bean, and one for user tasks. */
@Component
@WhenEngineOn
class WorkerRegistrar {

    static final String USER_TASK = "io.camunda.zeebe:userTask";

    private static final Logger log = LoggerFactory.getLogger(WorkerRegistrar.class);

    private final CamundaClient client;
    private final EngineSettings settings;
    private final Map<String, JobHandler> handlers = new HashMap<>();
    private final List<JobWorker> open = new ArrayList<>();

    WorkerRegistrar(
            CamundaClient client,
            EngineSettings settings,
            LoadedProcesses processes,
            JobDesk desk,
            ObjectProvider<ServiceTaskWorker> serviceTasks,
            ObjectProvider<UserTaskListener> userTasks,
            ObjectProvider<ProcedureTasks> procedures) {
        this.client = client;
        this.settings = settings;
        serviceTasks.orderedStream().forEach(worker -> add(worker.jobType(), desk.forServiceTask(worker)));
        userTasks.ifAvailable(listener -> add(
                USER_TASK,
                desk.forUserTask(
                        new UserTaskRouting(listener, procedures.orderedStream().toList()))));
        Set<String> nobody = new TreeSet<>(processes.jobTypes());
        nobody.removeAll(handlers.keySet());
        if (!nobody.isEmpty()) {
            log.error("No worker for job types {}: cases will wait there", nobody);
        }
        if (!handlers.containsKey(USER_TASK)) {
            log.error("No listener for user tasks: cases will wait there");
        }
    }

    private void add(String jobType, JobHandler handler) {
        if (handlers.putIfAbsent(jobType, handler) != null) {
            throw new IllegalStateException("Two workers for job type " + jobType);
        }
    }

    /** Opens all workers; jobs arrive from now on. */
    synchronized void open() {
        handlers.forEach((jobType, handler) -> open.add(client.newWorker()
                .jobType(jobType)
                .handler(handler)
                .name("cityloop")
                .timeout(jobType.equals(USER_TASK) ? settings.userTaskLock() : settings.jobLock())
                .maxJobsActive(settings.jobThreads() * 4)
                .pollInterval(settings.jobPoll())
                .requestTimeout(Duration.ofSeconds(20))
                .streamEnabled(true)
                .streamTimeout(Duration.ofHours(1))
                .open()));
        log.info("{} workers are open", open.size());
    }

    /** Takes no more jobs; what is being worked may finish. */
    synchronized void close() {
        List<JobWorker> closing = List.copyOf(open);
        EngineClientCloser.patiently("its workers", () -> closing.forEach(JobWorker::close));
        open.clear();
    }
}
