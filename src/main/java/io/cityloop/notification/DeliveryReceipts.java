package io.cityloop.notification;

import org.jspecify.annotations.Nullable;

/** What providers say about messages they took; a bean, for whoever receives their calls. */
public interface DeliveryReceipts {

    /**
     * A message arrived, or did not.
     *
     * @param providerId what the provider called it when he took it
     * @param reason why it did not arrive
     * @return false when there is no such message, or not yet: the provider should tell again later
     */
    boolean receipt(Way way, String providerId, boolean delivered, @Nullable String reason);

    /**
     * Lets a signed call in once.
     *
     * @throws io.cityloop.identity.Conflict when a call of this signature was let in before
     */
    void onlyOnce(String signature);
}
