package io.cityloop.intake;

import io.cityloop.casefile.Reporter;
import io.cityloop.geo.Point;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is wrong; nothing is checked yet.
 *
 * @param clientId the client's own id; sent twice, it is one case
 * @param channel inspector, citizen, hotline, sensor or transfer
 * @param selfHandled the inspector has put it right himself; then before and after photos are owed
 */
public record Report(
        @Nullable String clientId,
        @Nullable String channel,
        @Nullable String subclass,
        @Nullable String description,
        @Nullable Point location,
        @Nullable String address,
        @Nullable Reporter reporter,
        @Nullable List<String> media,
        @Nullable List<String> mediaBefore,
        @Nullable List<String> mediaAfter,
        boolean selfHandled,
        @Nullable Instant takenAt) {}
