package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.PenaltyAct;
import java.util.List;

/**
 * What the investigators propose, or what was noticed or decided.
 *
 * @param kind {@code PENALTY}, {@code NO_PENALTY_MINOR}, {@code NO_PENALTY_UNPROVEN} or {@code TRANSFER}
 * @param penaltyKinds kinds of art. 9: {@code WARNING}, {@code FINE}, …
 * @param fine in fen
 * @param confiscation in fen
 * @param outsideRange the fine lies outside the table of discretion
 */
public record Proposal(
        String kind,
        List<String> penaltyKinds,
        long fine,
        long confiscation,
        String grade,
        boolean outsideRange,
        boolean hearingRight,
        boolean legalReview,
        boolean collective) {

    /** Reads the act that concluded the investigation. */
    public static Proposal of(PenaltyAct act) {
        List<String> kinds = act.details().get("penaltyKinds") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return new Proposal(
                String.valueOf(act.text("proposalKind")),
                kinds,
                act.fen("fineFen"),
                act.fen("confiscationFen"),
                act.text("grade") == null ? "NORMAL" : String.valueOf(act.text("grade")),
                act.is("outsideRange"),
                act.is("hearingRight"),
                act.is("legalReview"),
                act.is("collective"));
    }

    /** A penalty is proposed. */
    public boolean punishes() {
        return kind.equals("PENALTY");
    }

    /** The same with another fine. */
    public Proposal withFine(long other) {
        return new Proposal(
                kind, penaltyKinds, other, confiscation, grade, outsideRange, hearingRight, legalReview, collective);
    }

    /** More money, or a kind of penalty the other does not have: what the party was told does not cover it. */
    public boolean heavierThan(Proposal other) {
        return fine > other.fine || confiscation > other.confiscation || !other.penaltyKinds.containsAll(penaltyKinds);
    }
}
