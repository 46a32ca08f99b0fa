package io.cityloop.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A penalty file 案卷. What happened in it are its {@link PenaltyAct acts}; the rest is for lists.
 *
 * @param id such as {@code P2026000001}
 * @param agency organisation that enforces
 * @param violation code of the discretion table, {@code unclassified} until somebody has said which
 * @param title what the file is about, in words
 * @param decisionDue end of the ninety days net of what does not count; null before filing
 * @param decision {@code penalty}, {@code noPenaltyMinor}, {@code noPenaltyUnproven} or {@code transfer}
 */
public record PenaltyFile(
        String id,
        Procedure procedureKind,
        PenaltyStatus status,
        String agency,
        String source,
        @Nullable String caseNumber,
        @Nullable Integer caseRound,
        String violation,
        String title,
        boolean severe,
        LocalDate happenedOn,
        String place,
        String facts,
        @Nullable String basis,
        @Nullable String firstOfficer,
        @Nullable String secondOfficer,
        @Nullable LocalDate filedOn,
        @Nullable Instant decisionDue,
        @Nullable LocalDate decidedOn,
        @Nullable String decision,
        @Nullable String grade,
        @Nullable Long fineFen,
        @Nullable Long confiscationFen,
        Instant openedAt,
        @Nullable Instant concludedAt) {

    /** This officer leads or assists the investigation. */
    public boolean isOfficer(String username) {
        return username.equals(firstOfficer) || username.equals(secondOfficer);
    }
}
