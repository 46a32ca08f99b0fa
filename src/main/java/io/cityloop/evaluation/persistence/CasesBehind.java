package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.CountedCase;
import io.cityloop.evaluation.CountedCases;
import io.cityloop.evaluation.Indicator;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.Satisfaction;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.domain.Contribution;
import io.cityloop.identity.RejectedInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases behind a figure: those that ended first, then those that are late and still open. */
@Component
public class CasesBehind {

    private static final int PAGE = 500;
    private static final String OPEN = "open";

    private final MarkMapper marks;
    private final FactMapper facts;
    private final StoredMarks stored;
    private final FactSets sets;

    CasesBehind(MarkMapper marks, FactMapper facts, StoredMarks stored, FactSets sets) {
        this.marks = marks;
        this.facts = facts;
        this.stored = stored;
        this.sets = sets;
    }

    /** A page of them; the cursor is one this method gave. */
    public CountedCases of(Period period, Subject subject, Indicator indicator, @Nullable String cursor, int limit) {
        Contribution contribution = new Contribution(indicator, subject);
        List<CountedCase> found = new ArrayList<>();
        if (cursor == null || !cursor.startsWith(OPEN)) {
            String next = ended(period, subject, contribution, cursor, limit, found);
            if (next != null) {
                return new CountedCases(found, next);
            }
        }
        return contribution.countsOpen()
                ? open(period, subject, contribution, cursor, limit, found)
                : new CountedCases(found, null);
    }

    /** Returns the cursor when the page is full, null when all have been seen. */
    private @Nullable String ended(
            Period period,
            Subject subject,
            Contribution contribution,
            @Nullable String cursor,
            int limit,
            List<CountedCase> found) {
        Instant from = sets.start(period);
        Instant to = sets.end(period);
        if (contribution.ofVoices()) {
            voices(from, to, contribution, found);
            return null;
        }
        EndedPoint after = cursor == null ? EndedPoint.before(from) : point(cursor);
        List<EndedRow> page;
        do {
            page = marks.endedOf(subject.kind().name(), subject.key(), from, to, after, PAGE);
            Set<RoundKey> exempt = page.isEmpty()
                    ? Set.of()
                    : new HashSet<>(
                            facts.exemptOf(page.stream().map(EndedRow::key).toList()));
            for (EndedRow row : page) {
                after = row.point();
                RoundMarks round = stored.read(row);
                contribution.of(round, exempt.contains(row.key())).ifPresent(found::add);
                if (found.size() == limit) {
                    return cursor(after);
                }
            }
        } while (page.size() == PAGE);
        return null;
    }

    private void voices(Instant from, Instant to, Contribution contribution, List<CountedCase> found) {
        List<Satisfaction> answers = facts.firstAnswers(from, to);
        if (answers.isEmpty()) {
            return;
        }
        Map<RoundKey, EndedRow> rounds = marks
                .those(answers.stream()
                        .map(answer -> new RoundKey(answer.caseNumber(), answer.round()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(EndedRow::key, row -> row));
        for (Satisfaction answer : answers) {
            EndedRow row = rounds.get(new RoundKey(answer.caseNumber(), answer.round()));
            if (row != null) {
                contribution.of(stored.read(row), answer).ifPresent(found::add);
            }
        }
    }

    private CountedCases open(
            Period period,
            Subject subject,
            Contribution contribution,
            @Nullable String cursor,
            int limit,
            List<CountedCase> found) {
        RoundKey after = new RoundKey("", 0);
        if (cursor != null && cursor.startsWith(OPEN)) {
            EndedPoint point = point(cursor.substring(OPEN.length()));
            after = new RoundKey(point.caseNumber(), point.round());
        }
        int wanted = limit - found.size();
        if (wanted == 0) {
            return new CountedCases(found, OPEN + cursor(EndedPoint.before(sets.start(period))));
        }
        List<OverdueRow> rows = facts.open(subject.kind().name(), subject.key(), sets.end(period), after, wanted);
        rows.forEach(row -> found.add(contribution.open(row.caseNumber(), row.round(), row.raisedAt())));
        String next = rows.size() < wanted
                ? null
                : OPEN
                        + cursor(new EndedPoint(
                                rows.getLast().raisedAt(),
                                rows.getLast().caseNumber(),
                                rows.getLast().round()));
        return new CountedCases(found, next);
    }

    private static String cursor(EndedPoint point) {
        return point.endedAt().toEpochMilli() + "~" + point.round() + "~" + point.caseNumber();
    }

    private static EndedPoint point(String cursor) {
        String[] parts = cursor.split("~", 3);
        try {
            return new EndedPoint(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[2], Integer.parseInt(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new RejectedInput("cursor", "evaluation.badCursor");
        }
    }
}
