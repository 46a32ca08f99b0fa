package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.Adjustment;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.SheetState;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.SheetMaking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stored sheets and their adjustments. */
@Component
public class SheetStore {

    private static final int ROWS = 100;
    private static final TypeReference<TreeMap<String, Long>> COUNTERS = new TypeReference<>() {};

    private final SheetMapper rows;
    private final JsonMapper json;

    SheetStore(SheetMapper rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    private record Written(
            SheetState state,
            @Nullable BigDecimal score,
            @Nullable String grade,
            long sample,
            long minimum,
            List<SheetLine> lines) {}

    /** Keeps the sheets of a computation. */
    public void add(List<SheetRow> sheets) {
        for (int from = 0; from < sheets.size(); from += ROWS) {
            rows.insertSheets(new ArrayList<>(sheets.subList(from, Math.min(sheets.size(), from + ROWS))));
        }
    }

    /** The sheet with this number. */
    public Optional<SheetRow> find(long id) {
        return Optional.ofNullable(rows.sheet(id));
    }

    /** The sheet of a subject in a revision of a period. */
    public Optional<SheetRow> find(Period period, int revision, Subject subject) {
        return Optional.ofNullable(
                rows.sheetOf(period.key(), revision, subject.kind().name(), subject.key()));
    }

    /** The sheets of a kind. */
    public List<SheetRow> of(Period period, int revision, SubjectKind kind) {
        return rows.sheetsOf(period.key(), revision, kind.name());
    }

    /** Sheets of a revision after this one, some at a time. */
    public List<SheetRow> after(Period period, int revision, long id) {
        return rows.sheetsAfter(period.key(), revision, id, ROWS);
    }

    /** The counters a sheet was computed from. */
    public Map<String, Long> facts(SheetRow row) {
        return json.readValue(row.facts(), COUNTERS);
    }

    /** What the sheet says. */
    public SheetMaking.Made made(SheetRow row) {
        Written written = json.readValue(row.sheet(), Written.class);
        return new SheetMaking.Made(
                written.state(),
                written.score(),
                written.grade(),
                written.sample(),
                written.minimum(),
                written.lines());
    }

    /** The adjustments of some sheets, oldest first. */
    public List<AdjustmentRow> adjustments(List<Long> sheetIds) {
        return sheetIds.isEmpty() ? List.of() : rows.adjustments(sheetIds);
    }

    /** Logs an adjustment; one appeal adjusts a sheet once. */
    public void adjust(AdjustmentRow adjustment) {
        rows.insertAdjustment(adjustment);
    }

    /** An adjustment as others see it. */
    public static Adjustment adjustment(AdjustmentRow row) {
        return new Adjustment(
                String.valueOf(row.sheetId()),
                row.appealId(),
                row.caseNumber(),
                row.scoreBefore(),
                row.scoreAfter(),
                row.delta(),
                row.username(),
                row.at());
    }
}
