package io.cityloop.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter said after the end of a round; only his first word of a round counts.
 *
 * @param seq 1 for the first answer of the round
 * @param rating 1 to 5
 * @param words of his own
 */
public record Satisfaction(
        String caseNumber,
        int round,
        int seq,
        boolean solved,
        @Nullable Integer rating,
        @Nullable String words,
        Instant at) {}
