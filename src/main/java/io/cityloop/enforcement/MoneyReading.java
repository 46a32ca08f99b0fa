package io.cityloop.enforcement;

import java.time.LocalDate;
import java.util.List;

/**
 * How the money of a penalty stands at the end of a day.
 *
 * @param penaltyId the file
 * @param at the day
 * @param fine the fine, as review or court left it
 * @param confiscation the money to be given up, as review or court left it
 * @param paid what was paid up to that day and not paid back; it counts for the fine first, then the confiscation, then the surcharge
 * @param surcharge what lateness added, never more than the fine (art. 72)
 * @param waived what the head let go of the surcharge
 * @param outstanding what is still owed of all three
 * @param refundable what was paid too much and is owed back
 * @param servedOn the day the decision was served
 * @param dueDate the last day of what is due next; once nothing of the fine is open, of what was due last
 * @param parts the parts the fine has to be paid in; one when it was not divided
 * @param daysLate days that added to the surcharge
 * @param late something is past its last day
 * @param paused the surcharge does not grow on that day (art. 66, 73)
 * @param settled nothing is owed
 * @param derivation how the surcharge came about
 */
public record MoneyReading(
        String penaltyId,
        LocalDate at,
        Fen fine,
        Fen confiscation,
        Fen paid,
        Fen surcharge,
        Fen waived,
        Fen outstanding,
        Fen refundable,
        LocalDate servedOn,
        LocalDate dueDate,
        List<Part> parts,
        int daysLate,
        boolean late,
        boolean paused,
        boolean settled,
        List<String> derivation) {

    /**
     * A part of the fine.
     *
     * @param dueOn its last day
     * @param amount how much
     * @param open how much of it is not paid
     */
    public record Part(LocalDate dueOn, Fen amount, Fen open) {}

    /** Copies the lists. */
    public MoneyReading {
        parts = List.copyOf(parts);
        derivation = List.copyOf(derivation);
    }
}
