package io.cityloop.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import io.cityloop.workflow.ProcessIds.Message;
import io.cityloop.workflow.domain.XmlElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Drives the processes on a real engine with workers that answer what the test says. */
final class LoopOnEngine implements AutoCloseable {

    static final String FAR = "2199-01-01T00:00:00Z";
    static final String PAST = "2001-01-01T00:00:00Z";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CamundaClient client;
    private final BrokerRecords records;
    private final JsonMapper json = JsonMapper.builder().build();
    private final LoadedProcesses processes = new LoadedProcesses(json);
    private final List<JobWorker> workers = new ArrayList<>();
    private final Map<String, Journey> journeys = new ConcurrentHashMap<>();

    LoopOnEngine(LocalBroker broker) {
        this.client = broker.client();
        this.records = new BrokerRecords(broker.log());
        new Deployment(client, processes).deploy();
        processes.jobTypes().forEach(type -> worker(type, this::serve));
        worker(WorkerRegistrar.USER_TASK, job -> journeyOf(job).tasks.add(job));
    }

    private void worker(String type, java.util.function.Consumer<ActivatedJob> work) {
        workers.add(client.newWorker()
                .jobType(type)
                .handler((jobs, job) -> work.accept(job))
                .timeout(Duration.ofDays(300))
                .pollInterval(Duration.ofMillis(100))
                .streamEnabled(true)
                .open());
    }

    private void serve(ActivatedJob job) {
        Journey journey = journeyOf(job);
        journey.served.add(job.getElementId());
        if (journey.held.contains(job.getType())) {
            journey.heldJobs.put(job.getElementId(), job.getKey());
        } else {
            client.newCompleteCommand(job)
                    .variables(journey.answerTo(job.getType()))
                    .send()
                    .join();
        }
    }

    private Journey journeyOf(ActivatedJob job) {
        return journeys.computeIfAbsent(String.valueOf(job.getVariable("caseNumber")), Journey::new);
    }

    /** A case that has not been reported yet. */
    Journey journey() {
        String number = "T" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        return journeys.computeIfAbsent(number, Journey::new);
    }

    /**
     * Fails, naming them, for sequence flows of a process that no journey took.
     *
     * @param eventGateways event-based gateways, which start the event behind them without the engine taking the flow
     */
    void everyFlowWasTaken(String processId, Set<String> eventGateways) {
        Set<String> taken = records.flowsTaken();
        Set<String> completed = records.elementsCompleted();
        List<String> missing = processes.diagrams().stream()
                .filter(diagram -> diagram.processId().equals(processId))
                .flatMap(diagram -> diagram.process().all("sequenceFlow"))
                .filter(flow -> !taken.contains(flow.id()))
                .filter(flow -> !eventGateways.contains(flow.attribute("sourceRef"))
                        || !completed.contains(flow.attribute("targetRef")))
                .map(XmlElement::id)
                .toList();
        assertThat(missing)
                .as("sequence flows of %s that nobody took", processId)
                .isEmpty();
    }

    BrokerRecords records() {
        return records;
    }

    CamundaClient client() {
        return client;
    }

    @Override
    public void close() {
        workers.forEach(JobWorker::close);
        client.close();
    }

    /** What the form of a user task lets people choose. */
    private List<String> outcomesOf(String element) {
        try (var form = getClass()
                .getResourceAsStream("/forms/" + processes.userTask(element).formId() + ".json")) {
            return json.readTree(form)
                    .path("outcomes")
                    .valueStream()
                    .map(outcome -> outcome.path("key").asString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> clock(String warnAt, String dueAt) {
        return Map.of("startedAt", PAST, "warnAt", warnAt, "dueAt", dueAt, "at", 1);
    }

    /** One case on its way. */
    final class Journey {

        final String number;
        final BlockingQueue<ActivatedJob> tasks = new LinkedBlockingQueue<>();
        final List<String> served = new CopyOnWriteArrayList<>();
        final List<String> held = new CopyOnWriteArrayList<>();
        final Map<String, Long> heldJobs = new ConcurrentHashMap<>();
        final Map<String, Object> clocks = new HashMap<>();
        private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
        private @Nullable ActivatedJob last;

        Journey(String number) {
            this.number = number;
            for (String stage :
                    List.of("acceptance", "verification", "filing", "dispatch", "coordination", "check", "closing")) {
                clocks.put(stage, clock(FAR, FAR));
            }
            answer("casefile.openRound", Map.of("firstInstance", true));
            answer("verification.chooseVerifier", Map.of("verifier", "inspector1"));
            answer("verification.chooseChecker", Map.of("checker", ""));
            answer("dispatch.routeCase", Map.of("certain", true, "leadDepartment", "D01", "lawBroken", false));
            answer("dispatch.startHandling", Map.of("handlingClock", clock(FAR, FAR), "enforcementAgency", "E01"));
            answer("handling.startRework", Map.of("handlingClock", clock(FAR, FAR)));
        }

        Journey answer(String jobType, Map<String, Object> variables) {
            answers.put(jobType, variables);
            return this;
        }

        /** The worker of this type takes the job and does not answer. */
        Journey hold(String jobType) {
            held.add(jobType);
            return this;
        }

        /** The worker answers the job it held. */
        void release(String element) {
            await().atMost(Duration.ofSeconds(20)).until(() -> heldJobs.containsKey(element));
            client.newCompleteCommand(heldJobs.get(element)).send().join();
        }

        private Map<String, Object> answerTo(String jobType) {
            return answers.getOrDefault(jobType, Map.of());
        }

        Journey limit(String stage, String warnAt, String dueAt) {
            clocks.put(stage, LoopOnEngine.clock(warnAt, dueAt));
            return this;
        }

        Journey report(String entry) {
            return start(Message.CASE_REPORTED, 1, entry);
        }

        Journey start(String message, int round, String entry) {
            client.newPublishMessageCommand()
                    .messageName(message)
                    .correlationKey(number)
                    .messageId(number + "#" + round)
                    .timeToLive(Duration.ofDays(7))
                    .variables(Map.of("caseNumber", number, "round", round, "entry", entry, "clocks", clocks))
                    .send()
                    .join();
            return this;
        }

        /** Starts a process beside the loop. */
        Journey begin(String message, String correlationKey, Map<String, Object> variables) {
            Map<String, Object> all = new HashMap<>(variables);
            all.put("caseNumber", number);
            all.put("round", 1);
            all.put("applicationId", applicationId());
            client.newPublishMessageCommand()
                    .messageName(message)
                    .correlationKey(correlationKey)
                    .messageId(applicationId())
                    .timeToLive(Duration.ofHours(1))
                    .variables(all)
                    .send()
                    .join();
            return this;
        }

        /** The one application of this journey. */
        String applicationId() {
            return "A" + number;
        }

        /** The next user task to arrive is this one. */
        ActivatedJob waitsAt(String element) {
            try {
                ActivatedJob job = tasks.poll(20, TimeUnit.SECONDS);
                assertThat(job)
                        .as("%s waits at %s; incidents %s", number, element, records.incidents())
                        .isNotNull();
                assertThat(job.getElementId()).isEqualTo(element);
                last = job;
                return job;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        Journey does(String element, String outcome) {
            return does(element, outcome, Map.of());
        }

        Journey does(String element, String outcome, Map<String, Object> more) {
            ActivatedJob job = waitsAt(element);
            assertThat(outcomesOf(element)).contains(outcome);
            Map<String, Object> variables = new HashMap<>(more);
            variables.put("outcome", outcome);
            variables.put("clocks", clocks);
            client.newCompleteCommand(job).variables(variables).send().join();
            return this;
        }

        /** User tasks that wait at the same time, in whichever order they arrive; outcome by element. */
        Journey doesInAnyOrder(Map<String, String> outcomes) {
            Map<String, String> left = new HashMap<>(outcomes);
            while (!left.isEmpty()) {
                String next = await().atMost(Duration.ofSeconds(20))
                        .until(() -> tasks.peek() == null ? "" : tasks.peek().getElementId(), left::containsKey);
                does(next, String.valueOf(left.remove(next)));
            }
            return this;
        }

        Journey tell(String message, Map<String, Object> variables) {
            return tell(message, number, variables);
        }

        Journey tell(String message, String correlationKey, Map<String, Object> variables) {
            client.newPublishMessageCommand()
                    .messageName(message)
                    .correlationKey(correlationKey)
                    .timeToLive(Duration.ofHours(1))
                    .variables(variables)
                    .send()
                    .join();
            return this;
        }

        Journey hasBeenAt(String... elements) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(served).contains(elements));
            return this;
        }

        /** An element that gives no work was completed, in this process or in one it called. */
        void passes(String element) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(instances())
                            .anySatisfy(instance -> assertThat(records.elements(instance, "ELEMENT_COMPLETED"))
                                    .contains(element)));
        }

        /** The round has ended with this event, and the engine holds nothing of it any more. */
        void endsWith(String event) {
            endsWith(event, "caseLoop");
        }

        /** The same for another process. */
        void endsWith(String event, String processId) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                List<Long> instances = instances();
                assertThat(instances)
                        .anySatisfy(instance -> assertThat(records.elements(instance, "ELEMENT_COMPLETED"))
                                .contains(event, processId));
            });
        }

        /** Every instance the engine made of this case, in order. */
        List<Long> instances() {
            return records.events("VARIABLE").stream()
                    .filter(event -> event.path("value").path("name").asString().equals("caseNumber"))
                    .filter(event ->
                            event.path("value").path("value").asString().equals("\"" + number + "\""))
                    .map(event -> event.path("value").path("processInstanceKey").asLong())
                    .distinct()
                    .toList();
        }

        ActivatedJob last() {
            return java.util.Objects.requireNonNull(last);
        }
    }
}
