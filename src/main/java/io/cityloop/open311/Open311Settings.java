package io.cityloop.open311;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code cityloop.open311.*} of the server.
 *
 * @param jurisdiction {@code jurisdiction_id} of this city; a request may leave it out, but not name another one
 * @param contact whom to ask, for {@code discovery}
 * @param keyService how to get a key, for {@code discovery}
 * @param environment {@code production} or {@code test}, for {@code discovery}: whether what is reported is acted upon
 * @param type {@code realtime} answers a report with its number, {@code batch} with a token that leads to it
 * @param address where the city is reached from outside, without a slash at the end; unset: as the request says
 * @param unclassified service code for a problem of which the reporter does not know what it is
 * @param retryWindow the same report again within this time is a repetition, unless it has an {@code Idempotency-Key}
 * @param keepSubmissions how long an {@code Idempotency-Key} is remembered
 * @param days widest range of one list
 * @param rows most rows of one answer, and as many as are given when nothing else is asked for
 * @param deepest a list is not paged through beyond this row: narrow the dates instead
 * @param perHour reports an hour a new key allows unless said otherwise
 * @param photos whether photos of the problem are shown outside, as bare copies ({@code cityloop.public.photo-side})
 * @param mediaHosts hosts from which a {@code media_url} may be fetched; of any other only the text is kept
 * @param privateHosts {@code host:port} of systems inside the city's own network that may be called all the same
 * @param mediaSize largest photo fetched
 * @param fetchTimeout a fetch takes no longer
 */
@ConfigurationProperties("cityloop.open311")
public record Open311Settings(
        @DefaultValue("cityloop") String jurisdiction,
        @DefaultValue("CityLoop administrator") String contact,

        @DefaultValue("An administrator of the city issues keys at /admin/open311.")
        String keyService,

        @DefaultValue("production") String environment,
        @DefaultValue("realtime") String type,
        @Nullable String address,
        @DefaultValue("other") String unclassified,
        @DefaultValue("10m") Duration retryWindow,
        @DefaultValue("30d") Duration keepSubmissions,
        @DefaultValue("90") int days,
        @DefaultValue("1000") int rows,
        @DefaultValue("100000") int deepest,
        @DefaultValue("600") int perHour,
        @DefaultValue("true") boolean photos,
        @DefaultValue List<String> mediaHosts,
        @DefaultValue List<String> privateHosts,
        @DefaultValue("8MB") DataSize mediaSize,
        @DefaultValue("10s") Duration fetchTimeout) {

    /** Whether reports are answered with a token. */
    public boolean batch() {
        return "batch".equals(type);
    }
}
