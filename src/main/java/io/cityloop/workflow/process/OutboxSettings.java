package io.cityloop.workflow.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The outbox.
 *
 * @param poll how often commands left behind are looked for
 * @param leftBehind a new command is left behind when it was not sent this long after it was written
 * @param lease a command being sent is nobody else's for this long; longer than the engine's request timeout
 * @param batch most commands taken by one look
 * @param senders commands sent at the same time by this node; keep below the database pool
 * @param longestBackOff longest wait between two tries of one command
 * @param startTimeToLive how long the engine keeps a start message it cannot correlate, and refuses its copies
 * @param messageTimeToLive the same for other messages
 * @param keepSent how long sent commands stay
 * @param unhealthyAfter the health indicator says DOWN when a command waits longer
 */
@ConfigurationProperties("cityloop.outbox")
record OutboxSettings(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("2s") Duration leftBehind,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("200") int batch,
        @DefaultValue("12") int senders,
        @DefaultValue("1m") Duration longestBackOff,
        @DefaultValue("7d") Duration startTimeToLive,
        @DefaultValue("1h") Duration messageTimeToLive,
        @DefaultValue("7d") Duration keepSent,
        @DefaultValue("1m") Duration unhealthyAfter) {}
