package io.cityloop.evaluation.process;

import io.cityloop.evaluation.persistence.Aggregates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Counts what is pending every few seconds, so that running figures are never a minute old. */
@Component
class CountingWorker {

    private static final Logger log = LoggerFactory.getLogger(CountingWorker.class);

    private final Aggregates aggregates;

    CountingWorker(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Scheduled(fixedDelayString = "${cityloop.evaluation.count-every:5s}", initialDelayString = "5s")
    void count() {
        try {
            aggregates.countSome();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Not counted yet, tried again soon: {}", away.getMessage());
        }
    }
}
