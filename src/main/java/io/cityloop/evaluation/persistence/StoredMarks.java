package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.Marks;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.domain.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Marks in the database. */
@Component
public class StoredMarks implements Marks {

    private static final int PAGE = 1000;

    private final MarkMapper rows;
    private final FactStore facts;
    private final JsonMapper json;

    StoredMarks(MarkMapper rows, FactStore facts, JsonMapper json) {
        this.rows = rows;
        this.facts = facts;
        this.json = json;
    }

    /**
     * Freezes the marks of a round. A round that has its marks keeps them.
     *
     * @return whether they were frozen now
     */
    public boolean freeze(RoundMarks marks) {
        String frozen = json.writeValueAsString(marks);
        if (rows.insert(marks, frozen, Sha256.of(frozen)) == 0) {
            return false;
        }
        if (!marks.stages().isEmpty()) {
            rows.insertStages(marks, marks.stages());
        }
        if (!marks.steps().isEmpty()) {
            rows.insertSteps(marks, marks.steps());
        }
        facts.frozen(marks.caseNumber(), marks.round(), marks.endedAt());
        return true;
    }

    @Override
    public List<RoundMarks> of(String caseNumber) {
        return rows.ofCase(caseNumber).stream()
                .map(row -> json.readValue(row.facts(), RoundMarks.class))
                .toList();
    }

    @Override
    public boolean intact(String caseNumber) {
        return rows.ofCase(caseNumber).stream()
                .allMatch(row -> Sha256.of(row.facts()).equals(row.factsHash()));
    }

    /** The marks of one round. */
    public Optional<RoundMarks> find(String caseNumber, int round) {
        return Optional.ofNullable(rows.find(caseNumber, round))
                .map(row -> json.readValue(row.facts(), RoundMarks.class));
    }

    /** Hands over the marks of every round that ended in this time, in order of ending. */
    void forEachEnded(Instant from, Instant to, Consumer<EndedRow> each) {
        EndedPoint after = EndedPoint.before(from);
        List<EndedRow> page;
        do {
            page = rows.ended(from, to, after, PAGE);
            for (EndedRow row : page) {
                each.accept(row);
                after = row.point();
            }
        } while (page.size() == PAGE);
    }

    /** Whether the marks of a row are still what was frozen; others are never counted. */
    static boolean asFrozen(EndedRow row) {
        return Sha256.of(row.facts()).equals(row.factsHash());
    }

    /** The marks of a row. */
    RoundMarks read(EndedRow row) {
        return json.readValue(row.facts(), RoundMarks.class);
    }
}
