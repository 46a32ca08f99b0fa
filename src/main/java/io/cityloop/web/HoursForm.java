package io.cityloop.web;

import io.cityloop.calendar.HoursDraft;
import io.cityloop.calendar.HoursDraft.SeasonDraft;
import io.cityloop.calendar.HoursDraft.SeasonalDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * The form of the city's hours as it was typed.
 *
 * @param hours what was typed, in the rows it was typed in
 * @param reason why
 * @param edition what it was based on
 * @param errors words by field; empty before it was sent
 */
record HoursForm(HoursDraft hours, String reason, long edition, Map<String, String> errors) {

    /** What holds, ready to be changed. */
    static HoursForm of(HoursDraft inForce, long edition) {
        return new HoursForm(inForce, "", edition, Map.of());
    }

    /** What a browser sent: rows are the values of a name in order. Read raw, since commas separate periods here. */
    static HoursForm sent(MultiValueMap<String, String> fields) {
        var seasonal = new ArrayList<SeasonalDraft>();
        for (int i = 0; i < rows(fields, "seasonalName"); i++) {
            seasonal.add(new SeasonalDraft(
                    at(fields, "seasonalName", i), at(fields, "seasonalDuring", i), at(fields, "seasonalPeriods", i)));
        }
        var seasons = new ArrayList<SeasonDraft>();
        for (int i = 0; i < rows(fields, "seasonName"); i++) {
            seasons.add(new SeasonDraft(at(fields, "seasonName", i), at(fields, "seasonParts", i)));
        }
        var hours = new HoursDraft(at(fields, "usual", 0), seasonal, at(fields, "duty", 0), seasons);
        return new HoursForm(hours, at(fields, "reason", 0), edition(at(fields, "edition", 0)), Map.of());
    }

    private static int rows(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).size();
    }

    private static String at(MultiValueMap<String, String> fields, String name, int row) {
        var values = fields.getOrDefault(name, List.of());
        return row < values.size() && values.get(row) != null ? values.get(row) : "";
    }

    /** A number no change has, when it cannot be read: somebody is told to open the page anew. */
    private static long edition(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    HoursForm refused(Map<String, String> why) {
        return new HoursForm(hours, reason, edition, why);
    }

    /** The seasonal rows and an empty one to add to. */
    public List<SeasonalDraft> seasonalRows() {
        var rows = new ArrayList<>(hours.seasonal());
        if (rows.isEmpty() || !(rows.getLast().name() + rows.getLast().periods()).isBlank()) {
            rows.add(new SeasonalDraft("", "", ""));
        }
        return rows;
    }

    /** The seasons and an empty one to add to. */
    public List<SeasonDraft> seasonRows() {
        var rows = new ArrayList<>(hours.seasons());
        if (rows.isEmpty() || !(rows.getLast().name() + rows.getLast().parts()).isBlank()) {
            rows.add(new SeasonDraft("", ""));
        }
        return rows;
    }
}
