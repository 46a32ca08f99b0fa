package io.cityloop.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What is new, for open pages; a bean. Everything is read from the table, so it does not matter which node wrote it.
 *
 * <p>Ids are given when a row is written and seen when its transaction ends, so a smaller id may appear after a larger one.
 * Whoever asks for news therefore begins a little before what he has, and leaves out what he knows.
 */
public interface NotificationNews {

    /** An id everything older than this moment is not above. */
    long mark(Instant before);

    /** Of these people, what stands above the mark, oldest first; at most a thousand. */
    List<News> since(long mark, Collection<String> recipients);

    /**
     * What a person has not been told who was last told this id: everything after it, and what he may have been told of
     * the time since this moment.
     */
    List<News> missed(String recipient, long lastTold, Instant unsureSince);
}
