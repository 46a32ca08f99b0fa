package io.cityloop.enforcement;

import io.cityloop.identity.Person;

/** Packs what decisions on the spot need without a network; a bean. */
public interface SpotKits {

    /**
     * The kit of an officer, as everything stands now.
     *
     * @throws io.cityloop.identity.NotAllowed to people who are no officers of an agency
     * @throws io.cityloop.identity.RejectedInput naming {@code officers} without a valid certificate (art. 42)
     */
    SpotKit of(Person person);
}
