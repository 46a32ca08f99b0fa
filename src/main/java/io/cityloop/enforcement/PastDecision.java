package io.cityloop.enforcement;

import java.time.LocalDate;

/**
 * A decision of the past, for comparison.
 *
 * @param penaltyId its file
 * @param decisionNumber its number
 * @param decidedOn when
 * @param violation code of the violation
 * @param grade the grade it fell into
 * @param party kind of the party; never who
 * @param fine the fine
 */
public record PastDecision(
        String penaltyId,
        String decisionNumber,
        LocalDate decidedOn,
        String violation,
        Grade grade,
        PartyKind party,
        Fen fine) {}
