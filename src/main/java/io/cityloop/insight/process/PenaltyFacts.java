package io.cityloop.insight.process;

import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.enforcement.PenaltyActed;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.insight.persistence.PenaltyFactMapper;
import io.cityloop.insight.persistence.PenaltyFactRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the read model of penalties by what is done in their files, in the same transaction. */
@Component
class PenaltyFacts {

    private static final String DECIDED = "decidePenalty.";
    private static final String RETURNED = "decidePenalty.back";

    private final PenaltyFactMapper facts;
    private final PenaltyFiles files;
    private final ZoneId zone;

    PenaltyFacts(PenaltyFactMapper facts, PenaltyFiles files, ZoneId zone) {
        this.facts = facts;
        this.files = files;
        this.zone = zone;
    }

    @EventListener
    void acted(PenaltyActed acted) {
        PenaltyAct act = acted.act();
        String id = act.penaltyId();
        LocalDate day = act.at().atZone(zone).toLocalDate();
        switch (act.kind()) {
            case "opened" -> open(id, day);
            case "approveFiling.approve" -> {
                PenaltyFile file = file(id);
                facts.file(id, day, file.violation(), article(file));
            }
            case "summary.decided" -> {
                LocalDate decided = Objects.requireNonNullElse(act.day("decidedOn"), day);
                PenaltyFile file = file(id);
                facts.file(id, decided, file.violation(), article(file));
                facts.decide(id, decided, "penalty", act.fen("fineFen"), act.fen("confiscationFen"));
            }
            case "money.paid" -> facts.money(id, act.fen("amountFen"), 0, 0);
            case "money.refunded" -> facts.money(id, 0, act.fen("amountFen"), 0);
            case "money.lowered" -> facts.money(id, 0, 0, act.fen("amountFen"));
            case "concluded" -> facts.conclude(id, day, String.valueOf(act.text("result")));
            default -> {
                if (act.kind().startsWith(DECIDED) && !act.kind().equals(RETURNED)) {
                    facts.decide(
                            id,
                            day,
                            act.kind().substring(DECIDED.length()),
                            act.fen("fineFen"),
                            act.fen("confiscationFen"));
                }
            }
        }
    }

    private void open(String id, LocalDate day) {
        PenaltyFile file = file(id);
        facts.open(new PenaltyFactRow(
                id, file.agency(), file.procedureKind().name(), file.violation(), article(file), day));
    }

    private PenaltyFile file(String id) {
        return files.find(id).orElseThrow();
    }

    private static String article(PenaltyFile file) {
        return Objects.requireNonNullElse(file.basis(), "");
    }
}
