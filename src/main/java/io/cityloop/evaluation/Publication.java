package io.cityloop.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What citizens may read about a published period: regions and departments, never people.
 *
 * @param city the figures of the whole city
 */
public record Publication(
        Period period,
        Instant publishedAt,
        List<Figure> city,
        List<Row> departments,
        List<Row> districts,
        List<Row> streets) {

    /** Copies the lists. */
    public Publication {
        city = List.copyOf(city);
        departments = List.copyOf(departments);
        districts = List.copyOf(districts);
        streets = List.copyOf(streets);
    }

    /** One line of a list. */
    public record Row(
            String key,
            String name,
            @Nullable BigDecimal score,
            @Nullable String grade,
            @Nullable Integer rank,
            long cases,
            List<Figure> figures) {}
}
