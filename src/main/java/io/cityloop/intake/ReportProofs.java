package io.cityloop.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that an anonymous report is asked to do, instead of a riddle of some foreign service; a bean. A challenge belongs
 * to one client id, so that work done once opens one case only, on whatever node, and nothing has to be remembered.
 */
public interface ReportProofs {

    /**
     * What to work out: for each puzzle {@code i} from 0 a number {@code n}, so that SHA-256 of
     * {@code text|clientId|i|n} in UTF-8 begins with so many zero bits.
     *
     * @param text to be given back with the solutions
     * @param puzzles how many solutions are wanted
     * @param bits how many zero bits each hash begins with
     */
    record Challenge(String text, int puzzles, int bits, Instant expiresAt) {}

    /** A new challenge for a report of this client id. */
    Challenge challenge(String clientId);

    /**
     * Whether this work was done for this client id.
     *
     * @param proof the challenge's text, a colon, and the solutions in order between commas; null for none
     */
    boolean holds(String clientId, @Nullable String proof);
}
