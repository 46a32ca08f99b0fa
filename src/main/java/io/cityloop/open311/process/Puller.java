package io.cityloop.open311.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.identity.Actor;
import io.cityloop.open311.PushSettings;
import io.cityloop.open311.PushState;
import io.cityloop.open311.PushTarget;
import io.cityloop.open311.persistence.PushMapper;
import io.cityloop.open311.persistence.PushRow;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks another server how our cases stand there, and writes what is news onto their timelines. */
@Component
class Puller {

    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);
    private static final int LONGEST_NOTES = 1000;

    private final ForeignServer server;
    private final PushMapper pushes;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final TransactionTemplate transaction;
    private final PushSettings settings;
    private final Clock clock;

    Puller(
            ForeignServer server,
            PushMapper pushes,
            CaseFiles cases,
            CaseTimeline timeline,
            TransactionTemplate transaction,
            PushSettings settings,
            Clock clock) {
        this.server = server;
        this.pushes = pushes;
        this.cases = cases;
        this.timeline = timeline;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks at all of these, as many in one question as the setting allows. */
    void look(PushTarget target, List<PushRow> open) {
        for (int i = 0; i < open.size(); i += settings.atOnce()) {
            List<PushRow> some = open.subList(i, Math.min(open.size(), i + settings.atOnce()));
            try {
                List<Map<String, String>> rows = server.requests(
                        target,
                        some.stream()
                                .map(PushRow::remoteId)
                                .map(String::valueOf)
                                .toList());
                some.forEach(push -> rows.stream()
                        .filter(row -> String.valueOf(push.remoteId()).equals(row.get("service_request_id")))
                        .findFirst()
                        .ifPresentOrElse(row -> said(target, push, row), () -> later(push, "not in the answer")));
            } catch (IOException failed) {
                LOG.info("{} could not be asked: {}", target.name(), failed.getMessage());
                String why = String.valueOf(failed.getMessage());
                some.forEach(push -> later(push, why.substring(0, Math.min(500, why.length()))));
            }
        }
    }

    /** Never given up: the other side may be away for long, and the case there stands all the same. */
    private void later(PushRow push, String why) {
        int attempts = push.attempts() + 1;
        pushes.later(
                push.id(),
                push.state(),
                attempts,
                now().plus(settings.pullEvery()).plus(settings.waitAfter(attempts)),
                why);
    }

    private void said(PushTarget target, PushRow push, Map<String, String> row) {
        String status = "closed".equalsIgnoreCase(row.get("status")) ? "closed" : "open";
        String notes = cut(row.getOrDefault("status_notes", ""), LONGEST_NOTES);
        String updated = cut(row.getOrDefault("updated_datetime", ""), 40);
        boolean news = !status.equals(push.remoteStatus())
                || !notes.equals(Objects.requireNonNullElse(push.remoteNotes(), ""));
        PushState state = status.equals("closed") ? PushState.CLOSED : PushState.OPEN;
        Instant next = now().plus(settings.pullEvery());
        if (!news) {
            pushes.said(push.id(), state, status, notes, updated, next);
            return;
        }
        transaction.executeWithoutResult(unused -> {
            cases.lock(push.caseNumber());
            pushes.said(push.id(), state, status, notes, updated, next);
            timeline.append(
                    push.caseNumber(),
                    Actor.system(),
                    "open311.remoteStatus",
                    Map.of("target", target.name(), "status", status, "notes", notes, "updated", updated),
                    target.name() + ": " + status + (notes.isEmpty() ? "" : " · " + notes));
        });
    }

    /** Foreign text: without controls, and not longer than we keep. */
    private static String cut(String text, int longest) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(longest, plain.length()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
