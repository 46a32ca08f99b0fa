package io.cityloop.notification.domain;

import io.cityloop.notification.Way;
import java.time.Duration;

/** A provider that carries messages out of the house; one bean a way. */
public interface Sender {

    /** The way it serves. */
    Way way();

    /** Whether it is set up. */
    boolean on();

    /**
     * For how long after the first try the same key is taken once only: until then a message of which nobody knows
     * whether it was sent is sent again. Zero for a provider that does not know keys.
     */
    Duration remembers();

    /** Hands a message over; never throws for what the provider or the network does. */
    Sending send(Outgoing message);
}
