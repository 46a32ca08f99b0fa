package io.cityloop.open311;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another city's server that cases go on to.
 *
 * @param url of its GeoReport v2, without the resource: {@code https://example.org/open311/v2}
 * @param jurisdiction its {@code jurisdiction_id}; null when it serves one only
 * @param secret name of the setting that holds the key for it
 * @param format {@code json} or {@code xml}
 * @param moment when a case goes: {@link #REPORTED} or {@link #FILED}
 * @param regions only cases whose community begins with one of these codes; empty for the whole city
 * @param services which sub-classes go, and what each is called there
 */
public record PushTarget(
        long id,
        String name,
        String url,
        @Nullable String jurisdiction,
        String secret,
        String format,
        String moment,
        List<String> regions,
        Map<String, String> services,
        boolean enabled,
        String createdBy,
        Instant createdAt) {

    /** As soon as it is reported. */
    public static final String REPORTED = "reported";
    /** Once it is filed. */
    public static final String FILED = "filed";

    /** Whether a place in this community lies in its regions. */
    public boolean covers(String community) {
        return regions.isEmpty() || regions.stream().anyMatch(community::startsWith);
    }
}
