package io.cityloop.notification.persistence;

import io.cityloop.notification.DeliveryState;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on table {@code notification_delivery}. */
@Mapper
public interface DeliveryMapper {

    /** Writes a delivery; nothing when this recipient has been told this event by this channel. */
    void insert(DeliveryRow row);

    /** Locks what may be sent by a channel and nobody else holds. */
    List<DeliveryRow> lockDue(@Param("channel") String channel, @Param("now") Instant now, @Param("limit") int limit);

    /** Locks what was being sent when its sender's lease ran out. */
    List<DeliveryRow> lockLapsed(
            @Param("channel") String channel, @Param("now") Instant now, @Param("limit") int limit);

    /** Takes a locked delivery for sending. */
    int take(@Param("id") long id, @Param("now") Instant now, @Param("leaseUntil") Instant leaseUntil);

    /** Puts a delivery off that nobody has tried yet. */
    int postpone(@Param("id") long id, @Param("dueAt") Instant dueAt);

    /** Ends a try; 0 when another try has begun since, or a receipt has come. */
    int settle(
            @Param("id") long id,
            @Param("attempts") int attempts,
            @Param("state") DeliveryState state,
            @Param("at") Instant at,
            @Nullable @Param("providerId") String providerId,
            @Nullable @Param("error") String error);

    /** Ends a try that is to be followed by another one. */
    int retry(
            @Param("id") long id,
            @Param("attempts") int attempts,
            @Param("dueAt") Instant dueAt,
            @Param("error") String error);

    /** Ends a delivery without a try. */
    int giveUp(
            @Param("id") long id,
            @Param("state") DeliveryState state,
            @Param("at") Instant at,
            @Param("error") String error);

    /** The delivery a receipt speaks of, by our key or the provider's id. */
    @Nullable
    DeliveryRow ofReceipt(@Param("channel") String channel, @Param("reference") String reference);

    /** What a receipt says about a delivery. */
    int receipt(
            @Param("id") long id,
            @Param("state") DeliveryState state,
            @Param("at") Instant at,
            @Nullable @Param("error") String error);

    /** People whose daily mail is due. */
    List<String> digestDue(@Param("now") Instant now, @Param("limit") int limit);

    /** Locks what is to go into the daily mail of one person. */
    List<DeliveryRow> lockCollected(@Param("recipient") String recipient, @Param("now") Instant now);

    /** Of these events, those the person has read in the application. */
    List<String> readInside(@Param("recipient") String recipient, @Param("events") List<String> events);

    /** Says that deliveries went with a daily mail, or were no longer needed. */
    int collected(
            @Param("ids") List<Long> ids,
            @Param("state") DeliveryState state,
            @Nullable @Param("digest") Long digest,
            @Param("at") Instant at);

    /** What a daily mail holds, oldest first. */
    List<DeliveryRow> ofDigest(@Param("digest") long digest);

    /** The id of the delivery of an event; 0 is none. */
    long idOf(@Param("event") String event, @Param("recipient") String recipient, @Param("channel") String channel);

    /** The newest of a state, for administrators. */
    List<DeliveryRow> page(
            @Param("state") DeliveryState state, @Param("before") long before, @Param("limit") int limit);

    /** How many of a state there are, at most so many. */
    int count(@Param("state") DeliveryState state, @Param("most") int most);

    @Nullable
    DeliveryRow find(@Param("id") long id);

    /** Brings a failed delivery, or one of which nobody knows, back to the relay. */
    int again(
            @Param("id") long id,
            @Param("state") DeliveryState state,
            @Param("messageKey") String messageKey,
            @Param("now") Instant now);

    /** Ends what waits for a reporter who wants no more. */
    int giveUpAllOf(@Param("recipient") String recipient, @Param("at") Instant at, @Param("error") String error);

    int deleteBefore(@Param("at") Instant at, @Param("limit") int limit);
}
