package io.cityloop.enforcement;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the discretion table.
 *
 * @param violation code of the violation
 * @param name what people call it
 * @param nameEn the same in English
 * @param basis law and article that allow the penalty
 * @param ranges ranges of the grades for both kinds of party
 */
public record Benchmark(String violation, String name, String nameEn, String basis, List<Range> ranges)
        implements DiscretionFinding {

    /**
     * A range of the table.
     *
     * @param grade of which grade
     * @param party for whom
     * @param lower least fine in fen
     * @param upper most
     */
    public record Range(Grade grade, PartyKind party, long lower, long upper) {

        /** Refuses an upper end below the lower one. */
        public Range {
            if (lower < 0 || upper < lower) {
                throw new IllegalArgumentException("A range cannot reach from " + lower + " to " + upper + " fen");
            }
        }
    }

    /** Copies the list. */
    public Benchmark {
        ranges = List.copyOf(ranges);
    }

    /** The range of a grade for a party. */
    Range range(Grade grade, PartyKind party) {
        return ranges.stream()
                .filter(range -> range.grade() == grade && range.party() == party)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No range of " + violation + " for " + grade));
    }

    /** A row while its cells are read, left to right. Only the table's actions use it. */
    public static final class Row {

        private static final long YUAN = 100;

        private final String violation;
        private final String name;
        private final String nameEn;
        private final String basis;
        private List<Range> ranges = List.of();

        /** A row without sums. */
        public Row(String violation, String name, String nameEn, String basis) {
            this.violation = violation.strip();
            this.name = name.strip();
            this.nameEn = nameEn.strip();
            this.basis = basis.strip();
        }

        /** Sums in yuan of the light grade: citizen from and to, organisation from and to. */
        public void light(long from, long to, long organisationFrom, long organisationTo) {
            add(Grade.LIGHT, from, to, organisationFrom, organisationTo);
        }

        /** The same of the normal grade. */
        public void normal(long from, long to, long organisationFrom, long organisationTo) {
            add(Grade.NORMAL, from, to, organisationFrom, organisationTo);
        }

        /** The same of the heavy grade. */
        public void heavy(long from, long to, long organisationFrom, long organisationTo) {
            add(Grade.HEAVY, from, to, organisationFrom, organisationTo);
        }

        /** The row as a fact. */
        public Benchmark benchmark() {
            return new Benchmark(violation, name, nameEn, basis, ranges);
        }

        private void add(Grade grade, long from, long to, long organisationFrom, long organisationTo) {
            List<Range> more = new ArrayList<>(ranges);
            more.add(new Range(grade, PartyKind.CITIZEN, from * YUAN, to * YUAN));
            more.add(new Range(grade, PartyKind.ORGANISATION, organisationFrom * YUAN, organisationTo * YUAN));
            ranges = List.copyOf(more);
        }
    }
}
