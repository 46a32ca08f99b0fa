package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.EvaluationSettings;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.Tally;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings facts into the aggregates: what was pending is counted and taken off the list in one transaction, so that
 * nothing counts twice and nothing is lost, whoever dies when.
 */
@Component
public class Aggregates {

    private static final Logger log = LoggerFactory.getLogger(Aggregates.class);
    private static final int ROWS = 1000;
    private static final int ATTEMPTS = 10;

    private final FactMapper facts;
    private final MarkMapper marks;
    private final CountMapper counts;
    private final StoredMarks stored;
    private final EvaluationSettings settings;
    private final Set<SubjectKind> levels;
    private final ZoneId zone;
    private final TransactionTemplate transaction;

    Aggregates(
            FactMapper facts,
            MarkMapper marks,
            CountMapper counts,
            StoredMarks stored,
            EvaluationSettings settings,
            ZoneId zone,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.marks = marks;
        this.counts = counts;
        this.stored = stored;
        this.settings = settings;
        this.levels = levels(settings);
        this.zone = zone;
        this.transaction = new TransactionTemplate(transactions);
    }

    private static Set<SubjectKind> levels(EvaluationSettings settings) {
        return settings.regionLevels().stream()
                .map(key -> SubjectKind.find(key)
                        .filter(SubjectKind::region)
                        .orElseThrow(() ->
                                new IllegalArgumentException("cityloop.evaluation.region-levels: no level " + key)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SubjectKind.class)));
    }

    /** Whether subjects of this kind are counted. */
    public boolean counts(SubjectKind kind) {
        return !kind.region() || kind == SubjectKind.CITY || levels.contains(kind);
    }

    /** An empty tally as this city counts. */
    Tally tally() {
        return new Tally(zone, levels);
    }

    /** Counts what nobody else is counting; for the worker. Returns how many facts were counted. */
    public int countSome() {
        return count(false);
    }

    /** Counts whatever is pending, and waits for what others are counting. Returns how many facts were counted here. */
    public int countPending() {
        return count(true);
    }

    private int count(boolean wait) {
        int counted = 0;
        int batch;
        do {
            batch = patiently(wait);
            counted += batch;
        } while (batch == settings.countBatch());
        return counted;
    }

    /** Two who count at the same time may be in each other's way; the one who was sent back begins again. */
    private int patiently(boolean wait) {
        for (int attempt = 1; ; attempt++) {
            try {
                Integer done = transaction.execute(status -> countBatch(wait));
                return done == null ? 0 : done;
            } catch (PessimisticLockingFailureException inTheWay) {
                if (attempt == ATTEMPTS) {
                    throw inTheWay;
                }
                log.debug("Counted again after {}", inTheWay.getMessage());
            }
        }
    }

    private int countBatch(boolean wait) {
        List<PendingRow> pending = new ArrayList<>(facts.lockPending(settings.countBatch(), wait));
        int found = pending.size();
        if (pending.isEmpty()) {
            return 0;
        }
        List<RoundKey> keys = pending.stream().map(PendingRow::key).distinct().toList();
        Map<Boolean, List<EndedRow>> rows =
                marks.those(keys).stream().collect(Collectors.partitioningBy(StoredMarks::asFrozen));
        setAside(pending, rows.get(false));
        Map<RoundKey, RoundMarks> rounds =
                rows.get(true).stream().collect(Collectors.toMap(EndedRow::key, stored::read));
        Tally tally = tally();
        pending.stream().filter(row -> rounds.containsKey(row.key())).forEach(row -> {
            RoundMarks round = rounds.get(row.key());
            switch (row.kind()) {
                case "ROUND" -> tally.add(round);
                case "EXEMPTION" -> tally.addExemption(round);
                default -> facts.firstAnswersOf(List.of(row.key())).forEach(voice -> tally.add(voice, round));
            }
        });
        write(tally);
        if (!pending.isEmpty()) {
            facts.counted(pending.stream().map(PendingRow::id).toList());
        }
        return found;
    }

    /** Marks that somebody changed are not counted, and do not keep the others from being counted. */
    private void setAside(List<PendingRow> pending, List<EndedRow> changed) {
        Set<RoundKey> keys = changed.stream().map(EndedRow::key).collect(Collectors.toSet());
        pending.removeIf(row -> {
            if (!keys.contains(row.key())) {
                return false;
            }
            log.error(
                    "Not counted: the marks of case {}, round {}, are not what was frozen",
                    row.caseNumber(),
                    row.round());
            facts.setAside(row.id());
            return true;
        });
    }

    private void write(Tally tally) {
        Map<CountRow, Long> days = new HashMap<>();
        Map<CountRow, Long> months = new HashMap<>();
        for (Tally.Count count : tally.counts()) {
            CountRow day = new CountRow(
                    count.subject().kind().name(),
                    count.day(),
                    count.subject().key(),
                    count.counter().key(),
                    0);
            days.merge(day, count.value(), Long::sum);
            months.merge(
                    new CountRow(day.subjectKind(), day.day().withDayOfMonth(1), day.subjectKey(), day.counter(), 0),
                    count.value(),
                    Long::sum);
        }
        chunks(days).forEach(counts::addDays);
        chunks(months).forEach(counts::addMonths);
    }

    private static List<List<CountRow>> chunks(Map<CountRow, Long> sums) {
        List<CountRow> rows = sums.entrySet().stream()
                .map(sum -> new CountRow(
                        sum.getKey().subjectKind(),
                        sum.getKey().day(),
                        sum.getKey().subjectKey(),
                        sum.getKey().counter(),
                        sum.getValue()))
                .sorted(Comparator.comparing(CountRow::subjectKind)
                        .thenComparing(CountRow::day)
                        .thenComparing(CountRow::subjectKey)
                        .thenComparing(CountRow::counter))
                .toList();
        List<List<CountRow>> chunks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS) {
            chunks.add(rows.subList(from, Math.min(rows.size(), from + ROWS)));
        }
        return chunks;
    }
}
