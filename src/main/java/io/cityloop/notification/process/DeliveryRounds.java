package io.cityloop.notification.process;

import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.Way;
import io.cityloop.notification.domain.Sender;
import io.cityloop.notification.persistence.DailyMails;
import io.cityloop.notification.persistence.DeliveryMapper;
import io.cityloop.notification.persistence.ReceiptMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again for what is to be sent, each way on a thread of its own: a slow provider holds up nobody else. */
@Component
class DeliveryRounds {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRounds.class);
    private static final int DELETED_AT_ONCE = 1000;

    private final List<Sender> senders;
    private final DeliveryRelay relay;
    private final DailyMails mails;
    private final DeliveryMapper deliveries;
    private final ReceiptMapper receipts;
    private final NotificationSettings settings;
    private final Clock clock;
    private final Map<Way, Boolean> busy = new ConcurrentHashMap<>();

    DeliveryRounds(
            List<Sender> senders,
            DeliveryRelay relay,
            DailyMails mails,
            DeliveryMapper deliveries,
            ReceiptMapper receipts,
            NotificationSettings settings,
            Clock clock) {
        this.senders = senders;
        this.relay = relay;
        this.mails = mails;
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${cityloop.notification.relay-every:1s}", initialDelayString = "5s")
    void send() {
        senders.stream().filter(Sender::on).forEach(sender -> {
            if (busy.putIfAbsent(sender.way(), true) == null) {
                Thread.ofVirtual().name("deliver-" + sender.way().key()).start(() -> round(sender));
            }
        });
    }

    private void round(Sender sender) {
        try {
            if (sender.way() == Way.MAIL) {
                mails.collect();
            }
            relay.send(sender);
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "What waits to be sent by {} stays where it is: {}",
                    sender.way().key(),
                    away.getMessage());
        } finally {
            busy.remove(sender.way());
        }
    }

    @Scheduled(fixedDelayString = "${cityloop.notification.look-every:6h}", initialDelayString = "11m")
    void forget() {
        Instant oldest = clock.instant().minus(settings.keepDeliveries());
        int deleted = DELETED_AT_ONCE;
        while (deleted == DELETED_AT_ONCE) {
            deleted = deliveries.deleteBefore(oldest, DELETED_AT_ONCE);
        }
        // A signature this old would be refused for its time.
        receipts.deleteBefore(clock.instant().minus(settings.receipts().multipliedBy(4)));
    }
}
