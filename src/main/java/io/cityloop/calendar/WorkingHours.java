package io.cityloop.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The city's working periods, all year and by season.
 *
 * @param usual periods of a working day when no seasonal hours apply
 * @param seasonal hours that replace the usual ones in a part of the year, such as summer hours
 */
public record WorkingHours(List<WorkingPeriod> usual, List<Seasonal> seasonal) {

    /**
     * Hours that hold in a part of the year only.
     *
     * @param name what people call them, such as 夏季作息
     * @param during the part of the year
     * @param periods the periods of a working day in it
     */
    public record Seasonal(String name, YearPart during, List<WorkingPeriod> periods) {

        /** Refuses overlapping periods. */
        public Seasonal {
            periods = WorkingPeriod.inOrder(periods);
        }
    }

    /** Refuses overlapping periods, and two seasonal hours that claim the same day, naming them. */
    public WorkingHours {
        usual = WorkingPeriod.inOrder(usual);
        seasonal = List.copyOf(seasonal);
        LocalDate leapYear = LocalDate.of(2024, 1, 1);
        for (LocalDate day = leapYear; day.getYear() == 2024; day = day.plusDays(1)) {
            LocalDate at = day;
            List<String> claims = seasonal.stream()
                    .filter(hours -> hours.during().contains(at))
                    .map(Seasonal::name)
                    .toList();
            if (claims.size() > 1) {
                throw new IllegalArgumentException("Working hours " + claims + " overlap on "
                        + day.toString().substring(5));
            }
        }
    }

    /** 08:00-12:00 and 14:00-18:00 all year. */
    public static WorkingHours standard() {
        return new WorkingHours(
                List.of(WorkingPeriod.valueOf("08:00-12:00"), WorkingPeriod.valueOf("14:00-18:00")), List.of());
    }

    /** The periods of a day, should it be a working day, in order. */
    public List<WorkingPeriod> on(LocalDate day) {
        for (Seasonal hours : seasonal) {
            if (hours.during().contains(day)) {
                return hours.periods();
            }
        }
        return usual;
    }
}
