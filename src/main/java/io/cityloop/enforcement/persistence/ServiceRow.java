package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.Receiver;
import io.cityloop.enforcement.ServiceManner;
import io.cityloop.enforcement.ServiceRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A row of table {@code penalty_service}. Times are UTC, days are the city's. */
public record ServiceRow(
        long id,
        String penaltyId,
        long documentId,
        String manner,
        String receiver,
        @Nullable String relation,
        LocalDateTime servedAt,
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
        LocalDateTime enteredAt) {

    /** What others see of it. */
    public ServiceRecord service() {
        return new ServiceRecord(
                id,
                penaltyId,
                documentId,
                ServiceManner.valueOf(manner),
                receiver,
                relation == null ? null : Receiver.valueOf(relation),
                servedAt.toInstant(ZoneOffset.UTC),
                refused,
                refusal,
                witness,
                photo,
                consent,
                delivery,
                announcedOn,
                ground,
                lateGround,
                receipt,
                enteredBy,
                enteredAt.toInstant(ZoneOffset.UTC));
    }
}
