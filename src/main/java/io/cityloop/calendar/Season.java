package io.cityloop.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A season a limit may be bound to. Such a limit runs only inside the season: it waits for its beginning, and what is
 * left at its end continues in the next one.
 *
 * @param name as it stands in limit texts, ending in 季节
 * @param parts the parts of the year it covers
 */
public record Season(String name, List<YearPart> parts) {

    /** Refuses a season without days or with a name no limit text can carry. */
    public Season {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || !name.endsWith("季节")) {
            throw new IllegalArgumentException("Season " + name + " needs a name ending in 季节 and a part of the year");
        }
    }

    /** The planting season of the demo city: 03-01..04-30 and 10-15..11-30. */
    public static Season planting() {
        return new Season("种植季节", List.of(YearPart.valueOf("03-01..04-30"), YearPart.valueOf("10-15..11-30")));
    }

    /** Whether the day belongs to the season. */
    public boolean contains(LocalDate day) {
        return parts.stream().anyMatch(part -> part.contains(day));
    }
}
