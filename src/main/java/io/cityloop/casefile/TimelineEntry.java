package io.cityloop.casefile;

import io.cityloop.identity.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the timeline; {@link CaseTimeline} says how the hash is made.
 *
 * @param seq 1 for the first entry of the case, without gaps
 * @param details what was said, before and after; numbers, texts, truth values, lists and maps only
 */
public record TimelineEntry(
        String caseNumber,
        int seq,
        int round,
        Instant at,
        Actor actor,
        String action,
        Map<String, Object> details,
        @Nullable String reason,
        String previousHash,
        String hash) {}
