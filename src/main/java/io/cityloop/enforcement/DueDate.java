package io.cityloop.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The end of a statutory period, with the reasons for it.
 *
 * @param key key of the {@link Term}
 * @param from the day it starts, which is not counted
 * @param lastDay the last day on which the thing can still be done
 * @param dueAt the end of that day in the city, 24:00; for hours the moment itself
 * @param warnAt when somebody should be reminded
 * @param law short title of the law, in the language of the derivation
 * @param article the article, empty when its number is not known
 * @param derivation sentences that lead from the start to the last day
 * @param provisional whether a holiday notice not published yet, or an interruption not ended yet, may still move it
 */
public record DueDate(
        String key,
        LocalDate from,
        LocalDate lastDay,
        Instant dueAt,
        Instant warnAt,
        String law,
        String article,
        List<String> derivation,
        boolean provisional) {

    /** Copies the list. */
    public DueDate {
        derivation = List.copyOf(derivation);
    }
}
