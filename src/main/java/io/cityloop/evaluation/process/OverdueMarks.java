package io.cityloop.evaluation.process;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.HandlingDeadlineMoved;
import io.cityloop.evaluation.persistence.FactStore;
import io.cityloop.tasks.DeadlineReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A department has run over its limit: from now on, and until the round ends, the case is late and open. */
@Component
class OverdueMarks {

    private final CaseFiles cases;
    private final FactStore facts;

    OverdueMarks(CaseFiles cases, FactStore facts) {
        this.cases = cases;
        this.facts = facts;
    }

    @EventListener
    void reached(DeadlineReached reached) {
        if (!reached.overdue() || !reached.stage().equals(Stage.HANDLING.key())) {
            return;
        }
        cases.find(reached.caseNumber()).ifPresent(found -> {
            String department = found.leadDepartment();
            if (department != null) {
                facts.overdue(found.number(), reached.round(), department, found.place(), reached.at());
            }
        });
    }

    /** A new deadline that lies ahead: an extension that was asked for in time. */
    @EventListener
    void moved(HandlingDeadlineMoved moved) {
        if (moved.overdue()) {
            return;
        }
        cases.find(moved.caseNumber()).ifPresent(found -> {
            String department = found.leadDepartment();
            if (department != null) {
                facts.lifted(found.number(), moved.round(), department);
            }
        });
    }
}
