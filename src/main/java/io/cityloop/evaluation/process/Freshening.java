package io.cityloop.evaluation.process;

import io.cityloop.identity.RejectedInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps running figures fresh outside of anybody's request. */
@Component
class Freshening {

    private static final Logger log = LoggerFactory.getLogger(Freshening.class);

    private final RunningFigures figures;

    Freshening(RunningFigures figures) {
        this.figures = figures;
    }

    @Scheduled(
            fixedDelayString = "${cityloop.evaluation.fresh-every:20s}",
            initialDelayString = "${cityloop.evaluation.fresh-every:20s}")
    void freshen() {
        try {
            figures.freshen();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Running figures are not fresh, tried again soon: {}", away.getMessage());
        } catch (RejectedInput faulty) {
            log.warn("The rules in force cannot score: {}", faulty.getMessage());
        }
    }
}
