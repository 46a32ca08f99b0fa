package io.cityloop.workflow.process;

import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ServiceTaskWorker;
import io.cityloop.workflow.UserTaskListener;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import tools.jackson.databind.json.JsonMapper;

/** This module alone, with workers and a work list that do what the test says. No stereotype: not for scanning. */
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = Outbox.class)
@MapperScan("io.cityloop.workflow.persistence")
@Import(WorkflowSlice.Workers.class)
class WorkflowSlice {

    /** Arrivals of user tasks by case; may be told to fail. */
    static final class Arrivals implements UserTaskListener {
        private final Map<String, BlockingQueue<EngineJob>> byCase = new ConcurrentHashMap<>();
        private final Map<String, Consumer<EngineJob>> troubles = new ConcurrentHashMap<>();

        void trouble(String caseNumber, Consumer<EngineJob> trouble) {
            troubles.put(caseNumber, trouble);
        }

        @Override
        public void arrived(EngineJob job) {
            Consumer<EngineJob> trouble = troubles.get(job.caseNumber());
            if (trouble != null) {
                trouble.accept(job);
            }
            of(job.caseNumber()).add(job);
        }

        BlockingQueue<EngineJob> of(String caseNumber) {
            return byCase.computeIfAbsent(caseNumber, number -> new LinkedBlockingQueue<>());
        }

        EngineJob next(String caseNumber) {
            try {
                @Nullable EngineJob job = of(caseNumber).poll(60, TimeUnit.SECONDS);
                if (job == null) {
                    throw new AssertionError("No user task arrived for " + caseNumber);
                }
                return job;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Counts, and answers what the main line needs. */
    record StubWorker(String jobType, Map<String, AtomicInteger> counts) implements ServiceTaskWorker {
        @Override
        public Map<String, ?> work(EngineJob job) {
            counts.computeIfAbsent(job.caseNumber() + " " + jobType, key -> new AtomicInteger())
                    .incrementAndGet();
            return switch (jobType) {
                case "casefile.openRound" -> Map.of("firstInstance", true);
                case "dispatch.routeCase" -> Map.of("certain", true, "leadDepartment", "D01");
                case "dispatch.startHandling" ->
                    Map.of("handlingClock", LoopOnEngine.clock(LoopOnEngine.FAR, LoopOnEngine.FAR));
                case "verification.chooseChecker" -> Map.of("checker", "");
                default -> Map.of();
            };
        }
    }

    /** One bean for each job type of the diagrams. */
    static final class Workers implements ImportBeanDefinitionRegistrar {
        static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

        @Override
        public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
            for (String type : new LoadedProcesses(JsonMapper.builder().build()).jobTypes()) {
                registry.registerBeanDefinition(
                        "stub " + type,
                        BeanDefinitionBuilder.genericBeanDefinition(
                                        ServiceTaskWorker.class, () -> new StubWorker(type, COUNTS))
                                .getBeanDefinition());
            }
        }

        static int count(String caseNumber, String type) {
            AtomicInteger count = COUNTS.get(caseNumber + " " + type);
            return count == null ? 0 : count.get();
        }
    }

    @Bean
    Arrivals arrivals() {
        return new Arrivals();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
