package io.cityloop.enforcement.process;

import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.domain.FileRecord;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.PenaltyFileMapper;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ninety days: tells the file and the engine when they begin, move or are extended (art. 60). */
@Component
class DecisionTerm {

    private final PenaltyFileMapper rows;
    private final PenaltyActs acts;
    private final StepClocks clocks;
    private final StatutoryTerms terms;
    private final ProcessCommands commands;

    DecisionTerm(
            PenaltyFileMapper rows,
            PenaltyActs acts,
            StepClocks clocks,
            StatutoryTerms terms,
            ProcessCommands commands) {
        this.rows = rows;
        this.acts = acts;
        this.clocks = clocks;
        this.terms = terms;
        this.commands = commands;
    }

    /** Filed on this day. */
    void begin(String penaltyId, LocalDate filedOn) {
        tell(penaltyId, terms.due("decision", filedOn).dueAt());
    }

    /** Reads it again from the acts; when it is not decided yet, file and engine hear of it. */
    void move(String penaltyId) {
        FileRecord record = acts.record(penaltyId);
        if (record.filedOn() != null && record.decision().isEmpty()) {
            tell(penaltyId, clocks.decision(record).dueAt());
        }
    }

    private void tell(String penaltyId, Instant due) {
        rows.moveDecisionDue(penaltyId, due);
        commands.publish(
                penaltyId, ProcessIds.Message.PENALTY_DECISION_CLOCK_SET, Map.of("decisionDueAt", due.toString()));
    }
}
