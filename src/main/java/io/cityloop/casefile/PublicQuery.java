package io.cityloop.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which public cases to look for; null means any.
 *
 * @param region code of a district, street or community
 * @param subClasses beginning of the code of sub-classes: a class ({@code 01}, {@code C02}) or a whole code
 * @param concluded whether it is over
 * @param from reported at or after
 * @param to reported before
 * @param cursor {@link PublicPage#next()} of the page before
 * @param limit at most this many, 1 to 1,000
 */
public record PublicQuery(
        @Nullable String region,
        @Nullable String subClasses,
        @Nullable Boolean concluded,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String cursor,
        int limit) {}
