package io.cityloop.enforcement;

import java.util.List;

/**
 * The range a fine has to lie in, and why.
 *
 * @param violation code of the violation
 * @param name what people call it
 * @param nameEn the same in English
 * @param party for whom
 * @param grade the grade it falls into
 * @param lower least fine
 * @param upper most
 * @param basis law and article that allow the penalty
 * @param grounds why this grade
 * @param spared grounds on which no penalty is or need be given (art. 30, 31, 33), empty when there are none
 * @param ruleVersion the rules that said so
 */
public record DiscretionRange(
        String violation,
        String name,
        String nameEn,
        PartyKind party,
        Grade grade,
        Fen lower,
        Fen upper,
        String basis,
        List<String> grounds,
        List<String> spared,
        String ruleVersion) {

    /** Copies the lists. */
    public DiscretionRange {
        grounds = List.copyOf(grounds);
        spared = List.copyOf(spared);
    }

    /** The middle of the range, down to the fen. */
    public Fen middle() {
        return new Fen(lower.fen() + (upper.fen() - lower.fen()) / 2);
    }

    /** Whether the sum lies in the range, both ends included; one outside needs a reason and the head's approval. */
    public boolean holds(Fen fine) {
        return !fine.exceeds(upper) && !lower.exceeds(fine);
    }
}
