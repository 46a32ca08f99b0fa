package io.cityloop.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code cityloop.tasks.*}.
 *
 * @param answerWait how long the answer to a completed task waits for the token to come to rest
 * @param probeAfter an open task is looked for in the engine when it was last seen there this long ago; well below the
 *     time for which the engine locks a user task
 * @param stillAfter an open case that waits for nobody and did not change for this long is drift
 * @param batch how many tasks or cases one look takes in
 */
@ConfigurationProperties("cityloop.tasks")
public record TasksSettings(
        @DefaultValue("300ms") Duration answerWait,
        @DefaultValue("10m") Duration probeAfter,
        @DefaultValue("5m") Duration stillAfter,
        @DefaultValue("200") int batch) {}
