package io.cityloop.enforcement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A service as an officer tells it.
 *
 * @param receiver who took it, or before whom it was left; of an announcement the party
 * @param relation what the receiver is to the party; demanded for service in person
 * @param servedAt when, by the clock of the city; of post and announcement the moment it counts as served
 * @param refused the signature was refused
 * @param refusal why, as the receipt has to say
 * @param witness names of the witnesses, one or more
 * @param photo SHA-256 of a picture that shows the document being left, instead of a witness
 * @param consent the party has signed that it takes documents electronically
 * @param delivery number of the parcel, electronic address, or the authority that was asked
 * @param announcedOn the day of the announcement
 * @param ground why only an announcement was left
 * @param lateGround why a decision was not served within its seven working days
 */
public record NewService(
        @Nullable ServiceManner manner,
        @Nullable String receiver,
        @Nullable Receiver relation,
        @Nullable LocalDateTime servedAt,
        boolean refused,
        @Nullable String refusal,
        @Nullable String witness,
        @Nullable String photo,
        boolean consent,
        @Nullable String delivery,
        @Nullable LocalDate announcedOn,
        @Nullable String ground,
        @Nullable String lateGround) {}
