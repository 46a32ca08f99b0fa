package io.cityloop.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param joins reference of the case that the reporter says is the same problem (see {@code CaseReferences})
 * @param selfHandled the inspector has put it right himself; then before and after photos are owed
 * @param takenAt when it was seen, by the device's clock
 * @param clockOffset server's clock minus the device's in milliseconds, of devices that report later than they saw
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
        @Nullable Instant takenAt,
        @Nullable String joins,
        @Nullable Long clockOffset) {

    /** A report of a problem of its own. */
    public Report(
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
            @Nullable Instant takenAt) {
        this(
                clientId,
                channel,
                subclass,
                description,
                location,
                address,
                reporter,
                media,
                mediaBefore,
                mediaAfter,
                selfHandled,
                takenAt,
                null,
                null);
    }

    /** A report as programs send it: whatever they leave out is absent, {@code selfHandled} then means no. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Report sent(
            @JsonProperty("clientId") @Nullable String clientId,
            @JsonProperty("channel") @Nullable String channel,
            @JsonProperty("subclass") @Nullable String subclass,
            @JsonProperty("description") @Nullable String description,
            @JsonProperty("location") @Nullable Point location,
            @JsonProperty("address") @Nullable String address,
            @JsonProperty("reporter") @Nullable Reporter reporter,
            @JsonProperty("media") @Nullable List<String> media,
            @JsonProperty("mediaBefore") @Nullable List<String> mediaBefore,
            @JsonProperty("mediaAfter") @Nullable List<String> mediaAfter,
            @JsonProperty("selfHandled") @Nullable Boolean selfHandled,
            @JsonProperty("takenAt") @Nullable Instant takenAt,
            @JsonProperty("joins") @Nullable String joins,
            @JsonProperty("clockOffset") @Nullable Long clockOffset) {
        return new Report(
                clientId,
                channel,
                subclass,
                description,
                location,
                address,
                reporter,
                media,
                mediaBefore,
                mediaAfter,
                Boolean.TRUE.equals(selfHandled),
                takenAt,
                joins,
                clockOffset);
    }
}
