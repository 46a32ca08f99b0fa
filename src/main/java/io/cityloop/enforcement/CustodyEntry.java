package io.cityloop.enforcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence went from one hand into another.
 *
 * @param action what happened to it
 * @param fromHolder who had it
 * @param toHolder who has it now: a person or a place of storage
 * @param at when it happened
 * @param recordedBy username of whoever wrote it down
 * @param hash hash of its link in the chain of the file
 */
public record CustodyEntry(
        CustodyAction action,
        String fromHolder,
        String toHolder,
        @Nullable String note,
        Instant at,
        String recordedBy,
        Instant recordedAt,
        String hash) {}
