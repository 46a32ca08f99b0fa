package io.cityloop.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a decision's rules.
 *
 * @param hash SHA-256 of its sources
 * @param origin {@code shipped}, {@code edited} or {@code uploaded}
 * @param base hash of the version it was made from, null for the first
 * @param author username; {@code system} for what came with the program
 * @param note what the author says about it
 * @param report what the check found; null before, and in lists
 */
public record RuleVersionInfo(
        String decision,
        String hash,
        String origin,
        @Nullable String base,
        VersionState state,
        String author,
        String note,
        Instant createdAt,
        @Nullable Instant checkedAt,
        @Nullable RuleReport report) {}
