package io.cityloop.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something an agency or a party has to do until a day.
 *
 * @param penaltyId the file
 * @param term key of the {@link Term} whose end it is
 * @param lastDay the last day
 * @param subject what exactly, such as a sum or a thing, in words for people; null when the term says it
 */
public record DueItem(
        String penaltyId,
        String term,
        LocalDate lastDay,
        @Nullable String subject) {}
