package io.cityloop.open311.process;

import io.cityloop.open311.PushSettings;
import io.cityloop.open311.PushState;
import io.cityloop.open311.PushTarget;
import io.cityloop.open311.PushTargets;
import io.cityloop.open311.persistence.PushMapper;
import io.cityloop.open311.persistence.PushRow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is due, so that no other node takes it as well, and works at each server's rows on a thread of their own: a
 * server that is slow holds up nobody else.
 */
@Component
public class PushTurns {

    private static final Logger LOG = LoggerFactory.getLogger(PushTurns.class);
    private static final Set<PushState> MOVING =
            EnumSet.of(PushState.WAITING, PushState.POSTING, PushState.TOKEN, PushState.OPEN);

    private final PushTargets targets;
    private final PushMapper pushes;
    private final Pusher pusher;
    private final Puller puller;
    private final TransactionTemplate transaction;
    private final PushSettings settings;
    private final Clock clock;

    PushTurns(
            PushTargets targets,
            PushMapper pushes,
            Pusher pusher,
            Puller puller,
            TransactionTemplate transaction,
            PushSettings settings,
            Clock clock) {
        this.targets = targets;
        this.pushes = pushes;
        this.pusher = pusher;
        this.puller = puller;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** One turn over everything due; returns when it is done. */
    @Scheduled(
            fixedDelayString = "${cityloop.open311.push.poll:5s}",
            initialDelayString = "${cityloop.open311.push.poll:5s}")
    public void turn() {
        Map<Long, PushTarget> enabled = targets.all().stream()
                .filter(PushTarget::enabled)
                .collect(Collectors.toMap(PushTarget::id, target -> target));
        if (enabled.isEmpty()) {
            return;
        }
        List<PushRow> due = take(enabled.keySet());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.stream()
                    .collect(Collectors.groupingBy(PushRow::targetId))
                    .forEach((id, rows) -> threads.submit(() -> work(Objects.requireNonNull(enabled.get(id)), rows)));
        }
    }

    private void work(PushTarget target, List<PushRow> rows) {
        for (PushRow row : rows) {
            try {
                if (row.state() != PushState.OPEN) {
                    pusher.step(target, row);
                }
            } catch (RuntimeException failed) {
                // The lease runs out and the row is due again; what may have been sent is looked for first.
                LOG.warn("push {} failed", row.id(), failed);
            }
        }
        try {
            puller.look(
                    target,
                    rows.stream().filter(row -> row.state() == PushState.OPEN).toList());
        } catch (RuntimeException failed) {
            LOG.warn("{} could not be followed", target.name(), failed);
        }
    }

    private List<PushRow> take(Set<Long> enabled) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<PushRow> due = pushes.lockDue(now, MOVING, enabled, settings.batch());
            if (!due.isEmpty()) {
                pushes.reserve(due.stream().map(PushRow::id).toList(), now.plus(settings.lease()));
            }
            return due;
        }));
    }
}
