package io.cityloop.notification.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a try to send a message ended. */
public sealed interface Sending {

    /** The provider has it, perhaps from an earlier try. */
    record Accepted(@Nullable String providerId) implements Sending {}

    /** The provider will not have it, today and tomorrow. */
    record Refused(String reason) implements Sending {}

    /**
     * It has certainly not been sent.
     *
     * @param after what the provider asked to wait; null for nothing
     */
    record NotSent(String reason, @Nullable Duration after) implements Sending {}

    /** Nobody knows whether it has been sent. */
    record Unknown(String reason) implements Sending {}
}
