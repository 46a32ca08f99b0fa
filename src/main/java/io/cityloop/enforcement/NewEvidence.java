package io.cityloop.enforcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Evidence to be put on the list.
 *
 * @param mediaSha256 photo in the media store; null for things and papers
 * @param place where it was taken
 * @param taker username of the officer who took it
 * @param secondOfficer username of the officer beside him (art. 42)
 * @param source where it comes from: seen on the spot, handed over by the party, camera
 */
public record NewEvidence(
        EvidenceKind kind,
        String title,
        @Nullable String mediaSha256,
        String place,
        Instant takenAt,
        String taker,
        String secondOfficer,
        String source) {}
