package io.cityloop.open311;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code cityloop.open311.push.*} of the client.
 *
 * @param secrets keys of other servers by name: {@code cityloop.open311.push.secrets.harbour=…}; targets name one
 * @param batch most rows taken by one turn
 * @param lease a row being worked at is nobody else's for this long; longer than {@code timeout} times three
 * @param tries a push is given up after so many
 * @param firstWait wait after the first try that failed; doubled each time
 * @param longestWait and no longer than this
 * @param settle after a try of which nobody knows how it ended: so long is waited for it to appear at the other side
 *     before it is sent again
 * @param timeout one call takes no longer
 * @param size largest answer read
 * @param pullEvery how often an open request of the other side is looked at
 * @param tokenEvery how often a token is asked for its number
 * @param atOnce most numbers asked for in one list
 */
@ConfigurationProperties("cityloop.open311.push")
public record PushSettings(
        @Nullable Map<String, String> secrets,
        @DefaultValue("50") int batch,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("25") int tries,
        @DefaultValue("10s") Duration firstWait,
        @DefaultValue("6h") Duration longestWait,
        @DefaultValue("1m") Duration settle,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("4MB") DataSize size,
        @DefaultValue("5m") Duration pullEvery,
        @DefaultValue("1m") Duration tokenEvery,
        @DefaultValue("50") int atOnce) {

    /** The key of this name; empty text when there is none. */
    public String secret(String name) {
        return secrets == null ? "" : secrets.getOrDefault(name, "");
    }

    /** Wait after so many tries. */
    public Duration waitAfter(int attempts) {
        long factor = 1L << Math.clamp(attempts - 1L, 0, 20);
        Duration doubled = firstWait.multipliedBy(factor);
        return doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
    }
}
