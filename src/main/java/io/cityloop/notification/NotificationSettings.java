package io.cityloop.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of notifications, {@code cityloop.notification.*}.
 *
 * @param keep how long a notification is kept, read or not
 * @param keepDeliveries how long it is kept what was sent to whom outside the application
 * @param address where people reach the application, {@code https://city.example}; empty: messages carry no link
 * @param urgent kinds that are told at once, at night too
 * @param quiet when what is not urgent waits, for people who said nothing about it
 * @param digest the daily mail, for people who said nothing about it
 * @param relay how what waits is sent
 * @param stream how open pages hear of news
 * @param receipts how long ago a signed call of a provider may have been written
 * @param mail by SMTP; {@code spring.mail.host} and what belongs to it say where to
 * @param sms by a gateway
 * @param wechat by the official account
 */
@ConfigurationProperties("cityloop.notification")
public record NotificationSettings(
        @DefaultValue("365d") Duration keep,
        @DefaultValue("90d") Duration keepDeliveries,
        @DefaultValue("") String address,

        @DefaultValue({"overdue", "supervised", "penaltyOverdue", "reportRegistered"})
        List<String> urgent,

        @DefaultValue Quiet quiet,
        @DefaultValue Digest digest,
        @DefaultValue Relay relay,
        @DefaultValue Stream stream,
        @DefaultValue("5m") Duration receipts,
        @DefaultValue Mail mail,
        @DefaultValue Sms sms,
        @DefaultValue WeChat wechat) {

    /** Who gets a kind by a way without having asked for it. */
    public enum Unasked {
        /** Every kind. */
        ALL,
        /** What is urgent. */
        URGENT,
        /** Nothing. */
        NONE
    }

    /** Times of the day in the city's zone, {@code 22:00}; alike: never quiet. */
    public record Quiet(
            @DefaultValue("22:00") String from,
            @DefaultValue("07:00") String to) {

        int fromMinute() {
            return minute(from);
        }

        int toMinute() {
            return minute(to);
        }

        private static int minute(String time) {
            return LocalTime.parse(time).toSecondOfDay() / 60;
        }
    }

    /** Whether there is a daily mail, and at which hour of the city's day. */
    public record Digest(
            @DefaultValue("true") boolean on,
            @DefaultValue("18") int hour) {}

    /**
     * How what waits is sent. {@code cityloop.notification.relay-every} (1s) says how often it is looked for.
     *
     * @param batch most messages of one way taken by one look
     * @param senders messages of one way sent at the same time
     * @param lease a message being sent is nobody else's for this long; longer than a provider may take to answer
     * @param attempts tries before it has failed for good
     * @param firstWait wait after the first try; doubles with every further one
     * @param longestWait longest wait between two tries
     * @param useless older than this a message is of no use to anybody and is not sent any more
     */
    public record Relay(
            @DefaultValue("50") int batch,
            @DefaultValue("4") int senders,
            @DefaultValue("1m") Duration lease,
            @DefaultValue("8") int attempts,
            @DefaultValue("30s") Duration firstWait,
            @DefaultValue("1h") Duration longestWait,
            @DefaultValue("3d") Duration useless) {}

    /**
     * Server-sent events.
     *
     * @param look how often the table is asked for news of everybody connected to this node
     * @param heartbeat how often a connection hears something in any case
     * @param longest after this long the browser has to come again, and show that it may
     * @param overlap a notification may become visible this much later than a younger one
     * @param perPerson most connections of one person to one node
     */
    public record Stream(
            @DefaultValue("2s") Duration look,
            @DefaultValue("20s") Duration heartbeat,
            @DefaultValue("15m") Duration longest,
            @DefaultValue("1m") Duration overlap,
            @DefaultValue("8") int perPerson) {}

    /** Mail: on when {@code from} and {@code spring.mail.host} are set. */
    public record Mail(
            @DefaultValue("") String from,
            @DefaultValue("ALL") Unasked unasked) {}

    /**
     * Text messages: on when {@code url} and {@code secret} are set.
     *
     * @param url where the gateway takes messages
     * @param key who we are to the gateway
     * @param secret both sides sign with it, HMAC-SHA256
     * @param sign the signature {@code 【…】} in front of every message, as the carriers want it
     * @param remembers how long the gateway refuses a second message with the same key
     */
    public record Sms(
            @DefaultValue("") String url,
            @DefaultValue("") String key,
            @DefaultValue("") String secret,
            @DefaultValue("城市管理") String sign,
            @DefaultValue("24h") Duration remembers,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("URGENT") Unasked unasked) {}

    /**
     * Template messages: on when {@code app-id}, {@code secret} and a template are set.
     *
     * @param url the platform's address
     * @param token what the platform signs its calls with
     * @param templates template id by kind; {@code default} for the kinds not named
     * @param fields names of the template's fields for {@code number}, {@code text} and {@code time}
     * @param remembers how long the platform refuses a second message with the same {@code client_msg_id}
     */
    public record WeChat(
            @DefaultValue("https://api.weixin.qq.com") String url,
            @DefaultValue("") String appId,
            @DefaultValue("") String secret,
            @DefaultValue("") String token,
            @DefaultValue Map<String, String> templates,
            @DefaultValue Map<String, String> fields,
            @DefaultValue("10m") Duration remembers,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("ALL") Unasked unasked) {}

    /** Who gets a kind by this way without having asked for it. */
    Unasked unasked(Way way) {
        return switch (way) {
            case MAIL -> mail.unasked();
            case SMS -> sms.unasked();
            case WECHAT -> wechat.unasked();
        };
    }

    /** What somebody wants who said nothing. */
    public Preferences preferences() {
        return new Preferences(digest.on(), digest.hour(), quiet.fromMinute(), quiet.toMinute(), Map.of());
    }
}
