package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.DayProof;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.Satisfaction;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts a day again from the frozen marks, without a look at the aggregates, and then compares. */
@Component
public class DayRecount {

    private static final int SOME = 500;
    private static final String CHANGED_MARKS = "changedMarks";

    private final StoredMarks marks;
    private final MarkMapper rows;
    private final FactMapper facts;
    private final CountMapper counts;
    private final Aggregates aggregates;
    private final ZoneId zone;

    DayRecount(
            StoredMarks marks,
            MarkMapper rows,
            FactMapper facts,
            CountMapper counts,
            Aggregates aggregates,
            ZoneId zone) {
        this.marks = marks;
        this.rows = rows;
        this.facts = facts;
        this.counts = counts;
        this.aggregates = aggregates;
        this.zone = zone;
    }

    private record Cell(Subject subject, String counter) {}

    /** The proof for one day; what is pending is counted first. */
    public DayProof prove(LocalDate day) {
        aggregates.countPending();
        List<String> changed = new ArrayList<>();
        Tally tally = recount(day, changed);
        Map<Cell, Long> recounted = new HashMap<>();
        tally.counts()
                .forEach(count ->
                        recounted.put(new Cell(count.subject(), count.counter().key()), count.value()));
        Map<Cell, Long> kept = new HashMap<>();
        counts.ofDay(day)
                .forEach(row -> kept.put(
                        new Cell(new Subject(SubjectKind.valueOf(row.subjectKind()), row.subjectKey()), row.counter()),
                        row.value()));
        Set<Cell> cells = new HashSet<>(recounted.keySet());
        cells.addAll(kept.keySet());
        List<DayProof.Difference> differences = new ArrayList<>();
        for (Cell cell : cells) {
            long one = kept.getOrDefault(cell, 0L);
            long other = recounted.getOrDefault(cell, 0L);
            if (one != other) {
                differences.add(new DayProof.Difference(cell.subject(), cell.counter(), one, other));
            }
        }
        changed.forEach(number ->
                differences.add(new DayProof.Difference(new Subject(SubjectKind.CITY, number), CHANGED_MARKS, 0, 1)));
        return new DayProof(day, tally.rounds(), cells.size(), differences);
    }

    private Tally recount(LocalDate day, List<String> changed) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        Tally tally = aggregates.tally();
        marks.forEachEnded(from, to, row -> {
            if (StoredMarks.asFrozen(row)) {
                tally.add(marks.read(row));
            } else {
                changed.add(row.caseNumber());
            }
        });
        some(facts.exemptions(from, to))
                .forEach(keys -> rows.those(keys).forEach(row -> tally.addExemption(marks.read(row))));
        List<Satisfaction> voices = facts.firstAnswers(from, to);
        Map<RoundKey, RoundMarks> spoken = new HashMap<>();
        some(voices.stream()
                        .map(voice -> new RoundKey(voice.caseNumber(), voice.round()))
                        .toList())
                .forEach(keys -> rows.those(keys).forEach(row -> spoken.put(row.key(), marks.read(row))));
        voices.forEach(voice -> {
            RoundMarks round = spoken.get(new RoundKey(voice.caseNumber(), voice.round()));
            if (round != null) {
                tally.add(voice, round);
            }
        });
        return tally;
    }

    private static List<List<RoundKey>> some(List<RoundKey> keys) {
        List<List<RoundKey>> chunks = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += SOME) {
            chunks.add(keys.subList(from, Math.min(keys.size(), from + SOME)));
        }
        return chunks;
    }
}
