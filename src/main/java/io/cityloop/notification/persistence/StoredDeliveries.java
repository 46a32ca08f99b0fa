package io.cityloop.notification.persistence;

import io.cityloop.casefile.ChainLink;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import io.cityloop.notification.Deliveries;
import io.cityloop.notification.Delivery;
import io.cityloop.notification.DeliveryPage;
import io.cityloop.notification.DeliveryReceipts;
import io.cityloop.notification.DeliveryState;
import io.cityloop.notification.Way;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredDeliveries implements Deliveries, DeliveryReceipts {

    private static final int ROWS = 50;
    private static final int LONGEST_ERROR = 500;
    private static final int SHOWN = 3;

    private final DeliveryMapper rows;
    private final ReceiptMapper receipts;
    private final Clock clock;

    StoredDeliveries(DeliveryMapper rows, ReceiptMapper receipts, Clock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public DeliveryPage list(DeliveryState state, @Nullable String cursor) {
        List<DeliveryRow> found = rows.page(state, before(cursor), ROWS + 1);
        List<DeliveryRow> page = found.stream().limit(ROWS).toList();
        return new DeliveryPage(
                page.stream().map(StoredDeliveries::delivery).toList(),
                found.size() > ROWS ? String.valueOf(page.getLast().id()) : null);
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException none) {
            throw new RejectedInput("cursor", "notification.cursor");
        }
    }

    private static Delivery delivery(DeliveryRow row) {
        return new Delivery(
                row.id(),
                row.recipient(),
                row.channel(),
                row.kind(),
                row.caseNumber(),
                masked(row.address()),
                row.state(),
                row.createdAt(),
                row.settledAt(),
                row.attempts(),
                row.lastError());
    }

    /** Enough to know it again by, for whoever knows it. */
    private static String masked(String address) {
        int at = address.indexOf('@');
        int end = at >= 0 ? at : Math.max(0, address.length() - SHOWN);
        return address.substring(0, Math.min(SHOWN, end)) + "****" + address.substring(end);
    }

    @Override
    public int count(DeliveryState state) {
        return rows.count(state, MOST_COUNTED);
    }

    @Override
    @Transactional
    public void again(long id) {
        DeliveryRow row = rows.find(id);
        if (row == null) {
            throw new NotFound("notification.deliveries.notFound");
        }
        boolean unsure = row.state() == DeliveryState.UNKNOWN;
        if (!unsure && row.state() != DeliveryState.FAILED) {
            throw new Conflict("notification.deliveries.notFailed");
        }
        String key = unsure ? row.messageKey() : UUID.randomUUID().toString();
        if (rows.again(id, row.state(), key, now()) == 0) {
            throw new Conflict("notification.deliveries.notFailed");
        }
    }

    @Override
    @Transactional
    public boolean receipt(Way way, String providerId, boolean delivered, @Nullable String reason) {
        DeliveryRow row = rows.ofReceipt(way.key(), providerId);
        if (row == null) {
            return false;
        }
        String error = reason == null ? null : reason.substring(0, Math.min(reason.length(), LONGEST_ERROR));
        rows.receipt(
                row.id(), delivered ? DeliveryState.DELIVERED : DeliveryState.FAILED, now(), delivered ? null : error);
        return true;
    }

    @Override
    public void onlyOnce(String signature) {
        try {
            receipts.insert(ChainLink.sha256(signature.getBytes(StandardCharsets.UTF_8)), now());
        } catch (DuplicateKeyException again) {
            throw new Conflict("notification.receipt.replayed");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
