package io.cityloop.notification;

import org.jspecify.annotations.Nullable;

/** What leaves the house, for administrators; a bean. */
public interface Deliveries {

    /** The most that {@link #count} counts. */
    int MOST_COUNTED = 1000;

    /**
     * Deliveries of a state, the newest first.
     *
     * @throws io.cityloop.identity.RejectedInput for a cursor that is none
     */
    DeliveryPage list(DeliveryState state, @Nullable String cursor);

    /** How many there are of a state, at most {@link #MOST_COUNTED}. */
    int count(DeliveryState state);

    /**
     * Has a delivery sent again that failed, or of which nobody knows whether it was sent. Of the latter the provider is
     * asked with the same key once more, of the former with a new one.
     *
     * @throws io.cityloop.identity.NotFound when there is none
     * @throws io.cityloop.identity.Conflict when it is in another state
     */
    void again(long id);
}
