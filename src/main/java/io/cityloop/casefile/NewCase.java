package io.cityloop.casefile;

import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import io.cityloop.identity.Actor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to open a case; checked by whoever takes the report in.
 *
 * @param number a number already drawn from {@link CaseNumbers}, or null to draw one in this transaction
 * @param clientId unique for ever
 * @param reporterUsername account that may later see, withdraw and reopen the case
 * @param details what else the first timeline entry shall keep
 */
public record NewCase(
        @Nullable String number,
        String clientId,
        String channel,
        @Nullable String subClass,
        String description,
        Point location,
        Place place,
        String address,
        @Nullable Reporter reporter,
        @Nullable String reporterUsername,
        boolean selfHandled,
        List<MediaLink> media,
        Actor actor,
        Map<String, ?> details) {}
