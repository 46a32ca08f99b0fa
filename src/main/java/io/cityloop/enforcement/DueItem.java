package io.cityloop.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something an agency or a party has to do until a day.
 *
 * @param penaltyId the file; empty when none was opened yet
 * @param term key of the {@link Term} whose end it is
 * @param lastDay the last day
 * @param subject what exactly, such as a sum or a thing, in words for people; null when the term says it
 * @param caseNumber the case of the loop that waits for a file, null where there is one
 */
public record DueItem(
        String penaltyId,
        String term,
        LocalDate lastDay,
        @Nullable String subject,
        @Nullable String caseNumber) {

    /** Something in a file. */
    public DueItem(String penaltyId, String term, LocalDate lastDay, @Nullable String subject) {
        this(penaltyId, term, lastDay, subject, null);
    }

    /** Something for which a file has yet to be opened. */
    public static DueItem ofCase(String caseNumber, String term, LocalDate lastDay, String subject) {
        return new DueItem("", term, lastDay, subject, caseNumber);
    }
}
