package io.cityloop.notification;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** How people want to be told; a bean. */
public interface NotificationPreferences {

    /** What this person chose; the city's defaults where he chose nothing. */
    Preferences of(String username);

    /** What these people chose, in two questions. */
    Map<String, Preferences> findAll(Collection<String> usernames);

    /**
     * Keeps what a person chose; a choice that is the default is kept as a choice no longer.
     *
     * @throws io.cityloop.identity.RejectedInput naming every field that is wrong: digestHour, quietFrom, quietTo, kind
     */
    void save(String username, Preferences preferences);

    /** The ways that are set up. */
    Set<Way> on();
}
