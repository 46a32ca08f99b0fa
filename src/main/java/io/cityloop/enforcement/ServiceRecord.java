package io.cityloop.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a document reached the party; fields as in {@link NewService}.
 *
 * @param receipt number of the receipt 送达回证 that was written about it
 */
public record ServiceRecord(
        long id,
        String penaltyId,
        long documentId,
        ServiceManner manner,
        String receiver,
        @Nullable Receiver relation,
        Instant servedAt,
        boolean refused,
        @Nullable String refusal,
        @Nullable String witness,
        @Nullable String photo,
        boolean consent,
        @Nullable String delivery,
        @Nullable LocalDate announcedOn,
        @Nullable String ground,
        @Nullable String lateGround,
        String receipt,
        String enteredBy,
        Instant enteredAt) {}
