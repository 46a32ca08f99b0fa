package io.cityloop.dispatch;

import java.util.List;

/**
 * Whether every sub-class has exactly one lead in every unit grid.
 *
 * @param subClasses sub-classes of the standard in force
 * @param grids unit grids of the map
 * @param gaps where nobody leads; the first 500
 * @param gapPairs pairs of sub-class and unit grid without a lead
 * @param byClassOnly sub-classes led somewhere by a line for their whole class alone, which a dispatcher has to confirm
 * @param contradictions lines for the same sub-class and region that name different departments
 * @param unknown lines that name what the city does not have (any more)
 */
public record RegisterFindings(
        int subClasses,
        int grids,
        List<Gap> gaps,
        long gapPairs,
        List<String> byClassOnly,
        List<Contradiction> contradictions,
        List<Unknown> unknown) {

    /** Keeps its own copies. */
    public RegisterFindings {
        gaps = List.copyOf(gaps);
        byClassOnly = List.copyOf(byClassOnly);
        contradictions = List.copyOf(contradictions);
        unknown = List.copyOf(unknown);
    }

    /** Nothing was found. */
    public boolean clean() {
        return gapPairs == 0 && contradictions.isEmpty() && unknown.isEmpty();
    }

    /**
     * Nobody leads for this sub-class in this region.
     *
     * @param subClass code
     * @param region the largest region that lies wholly in the gap; empty for the whole city
     * @param grids how many unit grids that is
     */
    public record Gap(String subClass, String region, int grids) {}

    /** Two lines for the same sub-class and region. */
    public record Contradiction(RegisteredLine one, RegisteredLine other) {}

    /**
     * A line that names what is not there.
     *
     * @param what {@code department}, {@code subClass} or {@code region}
     */
    public record Unknown(RegisteredLine line, String what, String code) {}
}
