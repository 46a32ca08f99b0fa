package io.cityloop.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the public list (Administrative Penalty Law art. 48), as anybody may read it: no person's full name, no
 * identity number, no telephone, no address below the street.
 *
 * @param number number of the decision
 * @param party a company's name, or 张某某
 * @param withdrawnAt when it was taken off the list; null while it stands
 */
public record PublishedDecision(
        long id,
        String number,
        String title,
        String agencyName,
        String party,
        String violation,
        String place,
        String basis,
        String penalty,
        LocalDate decidedOn,
        Instant publishedAt,
        @Nullable Instant withdrawnAt) {}
