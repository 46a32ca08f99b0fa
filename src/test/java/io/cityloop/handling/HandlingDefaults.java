package io.cityloop.handling;

import io.cityloop.calendar.Limit;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** The settings of handling as they are when nobody sets them. */
public final class HandlingDefaults {

    private HandlingDefaults() {}

    /** The settings' defaults. */
    public static HandlingSettings settings() {
        return new HandlingSettings(
                Limit.parse("4工作时"),
                Duration.ofHours(2),
                50,
                2,
                1,
                Period.ofYears(1),
                List.of("season", "funding", "largerWorks"),
                List.of("ordinary", "key", "listed"),
                null);
    }
}
