package io.cityloop.notification;

import io.cityloop.identity.Person;
import org.jspecify.annotations.Nullable;

/** What a person was told in the application; a bean. Everybody sees his own and nobody else's. */
public interface Notifications {

    /** The most that {@link #unread} counts; a bell that shows more says nothing more. */
    int MOST_COUNTED = 100;

    /**
     * A page of them, the newest first.
     *
     * @param cursor {@link NotificationPage#next()} of the page before, null for the first
     * @param limit at most this many, 1 to 200
     * @throws io.cityloop.identity.RejectedInput for a cursor or limit that is none
     */
    NotificationPage list(Person person, boolean unreadOnly, @Nullable String cursor, int limit);

    /** How the bell shows so many; empty for none. */
    static String shown(int unread) {
        return unread == 0 ? "" : unread < MOST_COUNTED ? String.valueOf(unread) : unread - 1 + "+";
    }

    /** How many he has not read, at most {@link #MOST_COUNTED}. */
    int unread(Person person);

    /**
     * Marks one as read; once read it stays so.
     *
     * @throws io.cityloop.identity.NotFound when it is not his
     */
    Notification read(Person person, long id);

    /** Marks everything he has as read. */
    void readAll(Person person);
}
