package io.cityloop.catalog;

import io.cityloop.identity.Actor;

/** Where standards are published; a bean. */
public interface Standards {

    /**
     * Writes a new version, whole or not at all.
     *
     * @throws io.cityloop.identity.Conflict when a version with this code exists
     * @throws io.cityloop.calendar.UnreadableLimit when a condition's limit cannot be read
     */
    void publish(StandardDraft draft, Actor actor);
}
