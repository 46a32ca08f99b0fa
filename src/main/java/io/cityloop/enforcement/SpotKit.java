package io.cityloop.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an officer's telephone needs to decide on the spot without a network: people, table of discretion, limits, numbers.
 *
 * @param officer whose kit it is
 * @param others who can be the second officer
 * @param violations the table of discretion
 * @param mostFen the largest fine on the spot in fen by {@link PartyKind}, as the rules answer now (art. 51)
 * @param cashFen up to this fine in fen cash may be taken without a ground (art. 68)
 * @param numbers reserved for this officer and not used
 * @param keep how many numbers should be at hand
 */
public record SpotKit(
        Officer officer,
        List<Officer> others,
        List<Benchmark> violations,
        Map<String, Long> mostFen,
        long cashFen,
        List<String> numbers,
        int keep) {

    /** Somebody who may enforce, and from when to when. */
    public record Officer(String username, String name, String certificate, LocalDate validFrom, LocalDate validTo) {}

    /** Copies the lists. */
    public SpotKit {
        others = List.copyOf(others);
        violations = List.copyOf(violations);
        mostFen = Map.copyOf(mostFen);
        numbers = List.copyOf(numbers);
    }
}
