package io.cityloop.notification.process;

import io.cityloop.notification.DeliveryState;
import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.domain.Backoff;
import io.cityloop.notification.domain.Sender;
import io.cityloop.notification.domain.Sending;
import io.cityloop.notification.persistence.DeliveryMapper;
import io.cityloop.notification.persistence.DeliveryRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits. A delivery is taken in a transaction of its own before it is handed over, so that no two nodes send
 * the same, and its end is written afterwards. Whoever dies in between leaves a delivery of which nobody knows whether it
 * was sent. At most once is kept by this choice: a provider that still remembers the key is asked again with the same key
 * ({@link Sender#remembers}); for any other the delivery becomes {@link DeliveryState#UNKNOWN} and is shown to
 * administrators, who may send it again by hand.
 */
@Component
class DeliveryRelay {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRelay.class);
    private static final int LONGEST_ERROR = 500;

    private final DeliveryMapper rows;
    private final DeliveryWords words;
    private final TransactionTemplate transaction;
    private final NotificationSettings.Relay settings;
    private final Clock clock;
    private final ZoneId zone;

    DeliveryRelay(
            DeliveryMapper rows,
            DeliveryWords words,
            TransactionTemplate transaction,
            NotificationSettings settings,
            Clock clock,
            @Value("${cityloop.zone:Asia/Shanghai}") ZoneId zone) {
        this.rows = rows;
        this.words = words;
        this.transaction = transaction;
        this.settings = settings.relay();
        this.clock = clock;
        this.zone = zone;
    }

    /** Sends everything that is due by this sender; returns when all of it has been tried. */
    void send(Sender sender) {
        List<DeliveryRow> taken;
        do {
            taken = Objects.requireNonNull(transaction.execute(status -> take(sender)));
            hand(taken, sender);
        } while (taken.size() == settings.batch());
    }

    private List<DeliveryRow> take(Sender sender) {
        Instant now = now();
        List<DeliveryRow> taken = new ArrayList<>();
        for (DeliveryRow row : rows.lockLapsed(sender.way().key(), now, settings.batch())) {
            if (remembered(row, sender, now)) {
                taken.add(row);
            } else {
                log.warn("Delivery {} was being sent when its sender stopped; it is not sent again", row.id());
                rows.giveUp(row.id(), DeliveryState.UNKNOWN, now, "@notification.error.interrupted");
            }
        }
        for (DeliveryRow row : rows.lockDue(sender.way().key(), now, settings.batch() - taken.size())) {
            Instant quietEnds = row.quiet().notBefore(now, zone);
            if (row.createdAt().plus(settings.useless()).isBefore(now)) {
                rows.giveUp(row.id(), DeliveryState.FAILED, now, "@notification.error.useless");
            } else if (quietEnds.isAfter(now)) {
                rows.postpone(row.id(), quietEnds);
            } else {
                taken.add(row);
            }
        }
        taken.forEach(row -> rows.take(row.id(), now, now.plus(settings.lease())));
        return taken;
    }

    private static boolean remembered(DeliveryRow row, Sender sender, Instant now) {
        Instant first = row.firstTryAt();
        return first != null && now.isBefore(first.plus(sender.remembers()));
    }

    private void hand(List<DeliveryRow> taken, Sender sender) {
        Semaphore places = new Semaphore(settings.senders());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (DeliveryRow row : taken) {
                threads.execute(() -> {
                    places.acquireUninterruptibly();
                    try {
                        settle(row, row.attempts() + 1, sender);
                    } catch (DataAccessException | TransactionException e) {
                        log.warn("The end of delivery {} could not be written: {}", row.id(), e.getMessage());
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private void settle(DeliveryRow row, int attempts, Sender sender) {
        Sending sending = sender.send(words.of(row));
        switch (sending) {
            case Sending.Accepted taken -> end(row, attempts, DeliveryState.SENT, taken.providerId(), null);
            case Sending.Refused no -> end(row, attempts, DeliveryState.FAILED, null, no.reason());
            case Sending.NotSent not -> again(row, attempts, not.reason(), not.after());
            case Sending.Unknown unknown -> {
                if (sender.remembers().isPositive()) {
                    again(row, attempts, unknown.reason(), null);
                } else {
                    end(row, attempts, DeliveryState.UNKNOWN, null, unknown.reason());
                }
            }
        }
    }

    private void again(DeliveryRow row, int attempts, String reason, @Nullable Duration asked) {
        if (attempts >= settings.attempts()) {
            end(row, attempts, DeliveryState.FAILED, null, reason);
            return;
        }
        Duration wait = Backoff.after(attempts, settings.firstWait(), settings.longestWait());
        Instant next = now().plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
        log.info("Delivery {} waits after try {}: {}", row.id(), attempts, reason);
        rows.retry(row.id(), attempts, next, cut(reason));
    }

    private void end(
            DeliveryRow row, int attempts, DeliveryState state, @Nullable String providerId, @Nullable String reason) {
        if (reason != null) {
            log.warn("Delivery {} by {} ended as {}: {}", row.id(), row.channel(), state, reason);
        }
        rows.settle(row.id(), attempts, state, now(), providerId, reason == null ? null : cut(reason));
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_ERROR));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
