package io.cityloop.notification.persistence;

import io.cityloop.notification.DeliveryState;
import io.cityloop.notification.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one mail of what was collected for a person since the last; what he has read in the application meanwhile is left
 * out. Several nodes may do this at once: the rows of a person are locked, and taken by whoever comes first.
 */
@Component
public class DailyMails {

    /** The kind of the mail itself; its words are {@code notification.mail.digest}. */
    public static final String KIND = "digest";

    private static final int PEOPLE_AT_ONCE = 200;

    private final DeliveryMapper rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyMails(DeliveryMapper rows, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes the mails that are due; returns how many. */
    public int collect() {
        int made = 0;
        List<String> people = rows.digestDue(now(), PEOPLE_AT_ONCE);
        for (String person : people) {
            made += Boolean.TRUE.equals(transaction.execute(status -> collect(person))) ? 1 : 0;
        }
        return made;
    }

    private boolean collect(String person) {
        Instant now = now();
        List<DeliveryRow> collected = rows.lockCollected(person, now);
        if (collected.isEmpty()) {
            return false;
        }
        Set<String> read = Set.copyOf(rows.readInside(
                person, collected.stream().map(DeliveryRow::event).toList()));
        settle(collected.stream().filter(row -> read.contains(row.event())).toList(), DeliveryState.SKIPPED, null, now);
        List<DeliveryRow> told =
                collected.stream().filter(row -> !read.contains(row.event())).toList();
        if (told.isEmpty()) {
            return false;
        }
        DeliveryRow newest = told.getLast();
        String event = "digest:" + newest.id();
        rows.insert(new DeliveryRow(
                0,
                event,
                person,
                Way.MAIL.key(),
                KIND,
                null,
                "[\"" + told.size() + "\"]",
                newest.address(),
                newest.language(),
                UUID.randomUUID().toString(),
                null,
                null,
                DeliveryState.WAITING,
                now,
                now,
                0,
                null,
                null,
                null,
                null));
        settle(told, DeliveryState.COLLECTED, rows.idOf(event, person, Way.MAIL.key()), now);
        return true;
    }

    private void settle(
            List<DeliveryRow> some, DeliveryState state, @org.jspecify.annotations.Nullable Long digest, Instant now) {
        if (!some.isEmpty()) {
            rows.collected(some.stream().map(DeliveryRow::id).toList(), state, digest, now);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
