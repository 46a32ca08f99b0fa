package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.PeriodState;
import io.cityloop.identity.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What became of periods, and everything that was done to them. */
@Component
public class PeriodBook {

    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final SheetMapper rows;
    private final FactSets facts;
    private final JsonMapper json;
    private final Clock clock;

    PeriodBook(SheetMapper rows, FactSets facts, JsonMapper json, Clock clock) {
        this.json = json;
        this.rows = rows;
        this.facts = facts;
        this.clock = clock;
    }

    /** A period as it stands. */
    public PeriodInfo info(Period period) {
        PeriodRow row = rows.period(period.key());
        List<PeriodInfo.Step> steps = rows.steps(period.key()).stream()
                .map(step -> new PeriodInfo.Step(step.action(), step.username(), step.at(), details(step.note())))
                .toList();
        return row == null || row.revision() == 0
                ? new PeriodInfo(period, unstored(period), 0, null, null, null, steps)
                : new PeriodInfo(
                        period, row.state(), row.revision(), row.ruleVersion(), row.asOf(), row.publishedAt(), steps);
    }

    private PeriodState unstored(Period period) {
        return facts.today().isBefore(period.to()) ? PeriodState.RUNNING : PeriodState.OPEN;
    }

    /**
     * Locks a period for a computation. Returns the number of the new revision.
     *
     * @throws Conflict when it still runs, or was published
     */
    public int lockForComputing(Period period) {
        if (unstored(period) == PeriodState.RUNNING) {
            throw new Conflict("evaluation.periodRunning");
        }
        rows.openPeriod(period.key(), period.kind().name(), period.from(), period.to());
        PeriodRow row = rows.lockPeriod(period.key());
        if (row == null || row.state() == PeriodState.PUBLISHED) {
            throw new Conflict("evaluation.periodPublished");
        }
        return row.revision() + 1;
    }

    /** Its sheets are there, so many of them. */
    public void computed(Period period, int revision, String ruleVersion, Instant asOf, String by, int sheets) {
        rows.computed(period.key(), revision, ruleVersion, asOf);
        step(period, "computed", by, Map.of("sheets", String.valueOf(sheets), "revision", String.valueOf(revision)));
    }

    /**
     * Makes it public.
     *
     * @throws Conflict when it was not computed, or is public already
     */
    public void publish(Period period, String by) {
        PeriodRow row = rows.lockPeriod(period.key());
        if (row != null && row.state() == PeriodState.PUBLISHED) {
            throw new Conflict("evaluation.periodPublished");
        }
        if (row == null || row.state() != PeriodState.COMPUTED) {
            throw new Conflict("evaluation.periodNotComputed");
        }
        rows.published(period.key(), now());
        step(period, "published", by, Map.of("revision", String.valueOf(row.revision())));
    }

    /** Notes that something was done to a period. */
    public void step(Period period, String action, String by, Map<String, String> details) {
        rows.addStep(new StepRow(period.key(), action, by, now(), json.writeValueAsString(details)));
    }

    /** The oldest steps were noted in words. */
    private Map<String, String> details(@Nullable String note) {
        if (note == null) {
            return Map.of();
        }
        return note.startsWith("{") ? json.readValue(note, DETAILS) : Map.of("text", note);
    }

    /** Published periods, newest first. */
    public List<PeriodInfo> published(int limit) {
        return rows.latestPublished(limit).stream().map(this::info).toList();
    }

    /** Published periods in which a day lies. */
    public List<PeriodInfo> publishedWith(LocalDate day) {
        return rows.publishedWith(day).stream().map(this::info).toList();
    }

    private PeriodInfo info(PeriodRow row) {
        return info(Period.parse(row.period()).orElseThrow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
