package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.Marks;
import io.cityloop.evaluation.RoundMarks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Marks in the database. */
@Component
public class StoredMarks implements Marks {

    private final MarkMapper rows;
    private final JsonMapper json;

    StoredMarks(MarkMapper rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * Freezes the marks of a round. A round that has its marks keeps them.
     *
     * @return whether they were frozen now
     */
    public boolean freeze(RoundMarks marks) {
        String facts = json.writeValueAsString(marks);
        if (rows.insert(marks, facts, hash(facts)) == 0) {
            return false;
        }
        if (!marks.stages().isEmpty()) {
            rows.insertStages(marks, marks.stages());
        }
        if (!marks.steps().isEmpty()) {
            rows.insertSteps(marks, marks.steps());
        }
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
                .allMatch(row -> hash(row.facts()).equals(row.factsHash()));
    }

    private static String hash(String facts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
