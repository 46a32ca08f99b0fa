package io.cityloop.enforcement;

import java.util.List;

/**
 * A penalty as it is proposed: what the rules on duties look at.
 *
 * @param party {@link PartyKind} by name
 * @param kinds kinds of penalty, {@link PenaltyKind} by name
 * @param fine the fine in fen, 0 for none
 * @param confiscation worth of what is confiscated, in fen, 0 for none
 * @param clearFacts the facts are clear and there is a legal basis (art. 51)
 * @param complex difficult, of several legal relations
 * @param majorInterest major public interest
 * @param majorViolation a major violation
 * @param hearingHeld a hearing was held
 */
public record PenaltyProposal(
        String party,
        List<String> kinds,
        long fine,
        long confiscation,
        boolean clearFacts,
        boolean complex,
        boolean majorInterest,
        boolean majorViolation,
        boolean hearingHeld) {

    /** Copies the list; refuses money below zero. */
    public PenaltyProposal {
        kinds = List.copyOf(kinds);
        if (fine < 0 || confiscation < 0) {
            throw new IllegalArgumentException("A penalty cannot be " + fine + " and " + confiscation + " fen");
        }
    }

    /** A plain proposal of kinds and sums, without anything that makes it heavier. */
    public static PenaltyProposal plain(PartyKind party, List<PenaltyKind> kinds, Fen fine, Fen confiscation) {
        return new PenaltyProposal(
                party.name(),
                kinds.stream().map(Enum::name).toList(),
                fine.fen(),
                confiscation.fen(),
                true,
                false,
                false,
                false,
                false);
    }

    /** Whether the kind is among them. */
    public boolean has(String kind) {
        return kinds.contains(kind);
    }

    /** Whether the kind is all there is, without any money. */
    public boolean only(String kind) {
        return kinds.equals(List.of(kind)) && fine == 0 && confiscation == 0;
    }

    /** Whether there is nothing but warnings and fines. */
    public boolean mild() {
        return confiscation == 0
                && kinds.stream()
                        .allMatch(kind ->
                                kind.equals(PenaltyKind.WARNING.name()) || kind.equals(PenaltyKind.FINE.name()));
    }
}
