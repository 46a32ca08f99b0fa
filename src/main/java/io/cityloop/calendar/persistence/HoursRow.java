package io.cityloop.calendar.persistence;

import io.cityloop.calendar.HoursChange;
import io.cityloop.calendar.HoursDraft;
import io.cityloop.calendar.HoursDraft.SeasonDraft;
import io.cityloop.calendar.HoursDraft.SeasonalDraft;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of table {@code calendar_hours}. Lists are lines, the parts of a line stand between tabs.
 *
 * @param id key, 0 before it is written; grows with every change
 * @param basedOn the change before it, 0 for the settings
 * @param usual periods of a working day
 * @param seasonal lines of name, part of the year, periods
 * @param duty hours of every day
 * @param seasons lines of name, parts of the year
 * @param reason why
 * @param changedBy username
 * @param changedByName name at that time
 * @param changedAt UTC
 */
public record HoursRow(
        long id,
        long basedOn,
        String usual,
        String seasonal,
        String duty,
        String seasons,
        String reason,
        String changedBy,
        String changedByName,
        LocalDateTime changedAt) {

    /** Longest reason the table takes. */
    public static final int LONGEST_REASON = 500;

    /** A row not written yet. */
    public static HoursRow of(
            HoursDraft draft,
            long basedOn,
            String reason,
            String changedBy,
            String changedByName,
            LocalDateTime changedAt) {
        return new HoursRow(
                0,
                basedOn,
                draft.usual(),
                draft.seasonal().stream()
                        .map(one -> one.name() + "\t" + one.during() + "\t" + one.periods())
                        .collect(Collectors.joining("\n")),
                draft.duty(),
                draft.seasons().stream()
                        .map(one -> one.name() + "\t" + one.parts())
                        .collect(Collectors.joining("\n")),
                reason,
                changedBy,
                changedByName,
                changedAt);
    }

    /** The hours it sets. */
    public HoursDraft hours() {
        return new HoursDraft(
                usual,
                lines(seasonal).stream()
                        .map(parts -> new SeasonalDraft(parts[0], parts[1], parts[2]))
                        .toList(),
                duty,
                lines(seasons).stream()
                        .map(parts -> new SeasonDraft(parts[0], parts[1]))
                        .toList());
    }

    /** The change for those who read the history. */
    public HoursChange change() {
        return new HoursChange(id, hours(), reason, changedBy, changedByName, changedAt.toInstant(ZoneOffset.UTC));
    }

    private static List<String[]> lines(String text) {
        return text.lines().map(line -> line.split("\t", -1)).toList();
    }
}
