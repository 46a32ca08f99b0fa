package io.cityloop.handling.process;

import io.cityloop.calendar.CalendarChanged;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.RecomputedDeadline;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deadlines that counted on a year whose holidays were not published, or with hours the city has changed since, are read
 * again, each case in a transaction of its own. Looked at again from time to time: a node may end between the change and
 * the last case.
 */
@Component
class ProvisionalDeadlines {

    private static final Logger log = LoggerFactory.getLogger(ProvisionalDeadlines.class);
    private static final int PAGE = 200;

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseTimeline timeline;
    private final ProcessCommands commands;
    private final TransactionTemplate transaction;

    ProvisionalDeadlines(
            CaseFiles cases,
            CaseClocks clocks,
            CaseTimeline timeline,
            ProcessCommands commands,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.clocks = clocks;
        this.timeline = timeline;
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(CalendarChanged changed) {
        int moved = recompute(changed.cause());
        log.info("{}: {} deadlines moved", changed, moved);
    }

    @Scheduled(fixedDelayString = "${cityloop.handling.recompute-every:1h}", initialDelayString = "5m")
    void look() {
        recompute(null);
    }

    /** Returns how many deadlines moved. */
    int recompute(@Nullable String cause) {
        int moved = 0;
        String after = "";
        for (List<String> page = clocks.outdatedHandling(after, PAGE);
                !page.isEmpty();
                page = clocks.outdatedHandling(after, PAGE)) {
            for (String number : page) {
                moved += Boolean.TRUE.equals(transaction.execute(status -> recompute(number, cause))) ? 1 : 0;
            }
            after = page.getLast();
        }
        return moved;
    }

    private boolean recompute(String number, @Nullable String cause) {
        if (cases.lock(number).status().concluded()) {
            return false;
        }
        RecomputedDeadline changed = clocks.recomputeHandling(number).orElse(null);
        if (changed == null) {
            return false;
        }
        Map<String, Object> details = new HashMap<>();
        details.put("before", changed.before());
        details.put("dueAt", changed.clock().dueAt());
        details.put("cause", cause);
        timeline.append(number, Actor.system(), "handling.deadlineRecomputed", details, null);
        commands.publish(
                number,
                ProcessIds.Message.DEADLINE_MOVED,
                Map.of(ProcessIds.Variable.MOVED_CLOCK, clocks.handlingClock(number)));
        return true;
    }
}
