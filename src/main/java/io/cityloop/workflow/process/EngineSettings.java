package io.cityloop.workflow.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this application talks to the engine.
 *
 * @param address host and port of the engine's gRPC gateway, plain text
 * @param startWait how long the start of the application waits for the engine before it goes on without
 * @param requestTimeout longest wait for one answer
 * @param userTaskLock first lock of a user task: a node that dies before it has written the task row costs this long
 * @param userTaskHold lock of a user task once its row is written; then the engine delivers again, which changes nothing
 * @param jobLock lock of a service task
 * @param jobThreads jobs worked at the same time by this node; keep below the database pool
 * @param jobPoll how often the engine is asked for jobs the stream has not brought
 */
@ConfigurationProperties("cityloop.engine")
record EngineSettings(
        @Nullable String address,
        @DefaultValue("90s") Duration startWait,
        @DefaultValue("10s") Duration requestTimeout,
        @DefaultValue("60s") Duration userTaskLock,
        @DefaultValue("24h") Duration userTaskHold,
        @DefaultValue("60s") Duration jobLock,
        @DefaultValue("12") int jobThreads,
        @DefaultValue("5s") Duration jobPoll) {}
