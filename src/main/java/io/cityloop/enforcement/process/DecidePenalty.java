package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.domain.Proposal;
import io.cityloop.enforcement.persistence.PenaltyFileMapper;
import io.cityloop.workflow.ProcessIds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The head decides; nothing that the law demands before it may be missing (art. 44, 45, 57 to 62). */
@Component
class DecidePenalty implements StepHandler {

    private final DecisionGuards guards;
    private final PenaltyFileMapper rows;
    private final StepDocuments documents;

    DecidePenalty(DecisionGuards guards, PenaltyFileMapper rows, StepDocuments documents) {
        this.guards = guards;
        this.rows = rows;
        this.documents = documents;
    }

    @Override
    public String elementId() {
        return ProcessIds.UserTask.DECIDE_PENALTY;
    }

    @Override
    public Map<String, ?> complete(StepCompletion done) {
        if (done.is("back")) {
            return Map.of();
        }
        guards.check(done);
        Proposal proposal = done.record().proposal().orElseThrow();
        boolean punishes = done.is("penalty");
        Fen fine = punishes ? sum(done, "fine", proposal.fine()) : Fen.ZERO;
        Fen confiscation = punishes ? sum(done, "confiscation", proposal.confiscation()) : Fen.ZERO;
        done.details().put("fineFen", fine.fen());
        done.details().put("confiscationFen", confiscation.fen());
        done.details().put("decidedOn", done.today().toString());
        IssuedDocument decision = documents.issue(done, kind(done));
        done.details().put("decisionNumber", decision.number());
        rows.decide(done.penaltyId(), done.outcome(), proposal.grade(), fine.fen(), confiscation.fen(), done.today());
        return Map.of("payable", fine.plus(confiscation).exceeds(Fen.ZERO));
    }

    private static Fen sum(StepCompletion done, String key, long proposed) {
        Fen entered = done.money(key);
        return entered == null ? new Fen(proposed) : entered;
    }

    private static DocumentKind kind(StepCompletion done) {
        return switch (done.outcome()) {
            case "penalty" -> DocumentKind.PENALTY_DECISION;
            case "transfer" -> DocumentKind.TRANSFER_LETTER;
            default -> DocumentKind.NO_PENALTY_DECISION;
        };
    }
}
