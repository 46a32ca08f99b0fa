package io.cityloop.rules;

import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.persistence.ExampleRow;
import io.cityloop.rules.persistence.PastRow;
import io.cityloop.rules.persistence.VersionMapper;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Examples in the database. */
@Component
class StoredExamples implements RuleExamples {

    private static final int MOST = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_FACTS = 200_000;

    private final VersionMapper rows;
    private final VersionBook book;
    private final DecisionModels models;
    private final JsonMapper json;

    StoredExamples(VersionMapper rows, VersionBook book, DecisionModels models, JsonMapper json) {
        this.rows = rows;
        this.book = book;
        this.models = models;
        this.json = json;
    }

    @Override
    @Transactional
    public boolean learn(
            String decision,
            String caseNumber,
            String title,
            Map<String, ?> is,
            Map<String, ?> isNot,
            String origin,
            String by) {
        PastRow past = rows.pastOfCase(decision, caseNumber);
        if (past == null || rows.examplesOfCase(decision, caseNumber, origin) > 0) {
            return false;
        }
        String expected = json.writeValueAsString(Map.of("is", is, "isNot", isNot));
        keep(decision, title, past.facts(), past.shared(), expected, origin, caseNumber, by);
        return true;
    }

    @Override
    @Transactional
    public void write(String decision, String title, String facts, String expected, String by) {
        DecisionModel model = models.find(decision).orElseThrow(() -> new NotFound("rules.unknownDecision"));
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new RejectedInput("title", "rules.title");
        }
        try {
            if (facts.length() > LONGEST_FACTS
                    || model.facts(json.readTree(facts)).isEmpty()) {
                throw new RejectedInput("facts", "rules.facts");
            }
        } catch (RejectedInput e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RejectedInput("facts", "rules.facts");
        }
        if (expectation(expected).empty()) {
            throw new RejectedInput("expected", "rules.expected");
        }
        keep(decision, title.strip(), facts, null, expected, HAND, null, by);
    }

    private Expected expectation(String text) {
        try {
            return json.readValue(text, Expected.class);
        } catch (JacksonException e) {
            throw new RejectedInput("expected", "rules.expected");
        }
    }

    private void keep(
            String decision,
            String title,
            String facts,
            @Nullable String shared,
            String expected,
            String origin,
            @Nullable String caseNumber,
            String by) {
        String shown = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        rows.insertExample(
                new ExampleRow(0, decision, shown, facts, shared, expected, origin, caseNumber, true, by, book.now()));
        book.trail(decision, null, "exampleAdded", by, shown);
    }

    @Override
    public List<RuleExample> of(String decision) {
        return rows.examples(decision, false, MOST).stream().map(this::example).toList();
    }

    @Override
    @Transactional
    public void activate(long id, boolean active, String by) {
        ExampleRow row = rows.example(id);
        if (row == null) {
            throw new NotFound("rules.unknownExample");
        }
        rows.switchExample(id, active);
        book.trail(row.decision(), null, active ? "exampleOn" : "exampleOff", by, row.title());
    }

    private RuleExample example(ExampleRow row) {
        return new RuleExample(
                row.id(),
                row.decision(),
                row.title(),
                json.readValue(row.facts(), Object.class),
                json.readValue(row.expected(), Object.class),
                row.origin(),
                row.caseNumber(),
                row.active(),
                row.createdBy(),
                row.createdAt().toInstant(ZoneOffset.UTC));
    }
}
