package io.cityloop.open311.process;

import io.cityloop.casefile.CaseFeed;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.FeedCase;
import io.cityloop.identity.Actor;
import io.cityloop.open311.Open311Settings;
import io.cityloop.open311.PushSettings;
import io.cityloop.open311.PushState;
import io.cityloop.open311.PushTarget;
import io.cityloop.open311.domain.PublicWords;
import io.cityloop.open311.domain.Reference;
import io.cityloop.open311.persistence.PushMapper;
import io.cityloop.open311.persistence.PushRow;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings one push a step further. Before anything is sent the row says that it may have been; if nobody knows how a
 * sending ended, the other side is asked for it by its reference, and only when it is not there after a while is it sent
 * again, under the same {@code Idempotency-Key}.
 */
@Component
class Pusher {

    private static final Logger LOG = LoggerFactory.getLogger(Pusher.class);
    /** The other side says that sending the same again is of no use. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 404, 405, 406, 409, 410, 411, 413, 414, 415, 422);

    private static final int LONGEST_DESCRIPTION = 3900;

    private final ForeignServer server;
    private final PushMapper pushes;
    private final CaseFeed feed;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final TransactionTemplate transaction;
    private final PushSettings settings;
    private final Open311Settings ours;
    private final Clock clock;

    Pusher(
            ForeignServer server,
            PushMapper pushes,
            CaseFeed feed,
            CaseFiles cases,
            CaseTimeline timeline,
            TransactionTemplate transaction,
            PushSettings settings,
            Open311Settings ours,
            Clock clock) {
        this.server = server;
        this.pushes = pushes;
        this.feed = feed;
        this.cases = cases;
        this.timeline = timeline;
        this.transaction = transaction;
        this.settings = settings;
        this.ours = ours;
        this.clock = clock;
    }

    /** Sends, looks for, or asks the token of one push. */
    void step(PushTarget target, PushRow push) {
        try {
            switch (push.state()) {
                case TOKEN -> followToken(target, push);
                case POSTING -> lookFirst(target, push);
                default -> post(target, push);
            }
        } catch (ForeignServer.Refused refused) {
            refused(target, push, refused);
        } catch (IOException failed) {
            failed(push, failed);
        }
    }

    private void followToken(PushTarget target, PushRow push) throws IOException {
        Optional<String> number = server.number(target, Objects.requireNonNull(push.token()));
        if (number.isPresent()) {
            taken(target, push, number.get(), null);
        } else {
            later(push, push.state(), settings.tokenEvery(), "no number yet");
        }
    }

    private void lookFirst(PushTarget target, PushRow push) throws IOException {
        Optional<String> there = server.find(target, push);
        Instant posted = push.postedAt() == null ? push.createdAt() : push.postedAt();
        if (there.isPresent()) {
            taken(target, push, there.get(), null);
        } else if (posted.plus(settings.settle()).isAfter(now())) {
            pushes.later(push.id(), push.state(), push.attempts(), posted.plus(settings.settle()), push.error());
        } else {
            post(target, push);
        }
    }

    private void post(PushTarget target, PushRow push) throws IOException {
        Map<String, String> form = form(push);
        if (pushes.posting(push.id(), now()) == 0) {
            return;
        }
        ForeignServer.Taken taken = server.post(target, push, form);
        taken(target, push, taken.id(), taken.token());
    }

    /** What is said about the case; nothing of who reported it. */
    private Map<String, String> form(PushRow push) {
        FeedCase one = feed.find(push.caseNumber()).orElseThrow();
        CaseFile file = one.caseFile();
        String words = PublicWords.of(file.description());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("service_code", push.serviceCode());
        form.put("lat", String.valueOf(file.location().lat()));
        form.put("long", String.valueOf(file.location().lon()));
        form.put("address_string", PublicWords.of(file.address()));
        form.put(
                "description",
                words.substring(0, Math.min(LONGEST_DESCRIPTION, words.length()))
                        + "\n"
                        + Reference.mark(push.reference()));
        if (ours.address() != null && one.photo() != null && ours.photos()) {
            form.put("media_url", ours.address() + "/open311/v2/photos/" + file.number() + "/" + one.photo() + ".jpg");
        }
        return form;
    }

    private void taken(PushTarget target, PushRow push, @Nullable String id, @Nullable String token) {
        transaction.executeWithoutResult(status -> {
            cases.lock(push.caseNumber());
            int changed = pushes.taken(
                    push.id(),
                    id == null ? PushState.TOKEN : PushState.OPEN,
                    id,
                    token,
                    now(),
                    now().plus(id == null ? settings.tokenEvery() : Duration.ZERO));
            if (changed == 1 && id != null) {
                timeline.append(
                        push.caseNumber(),
                        Actor.system(),
                        "open311.pushed",
                        Map.of("target", target.name(), "service_request_id", id),
                        target.name() + " " + id);
            }
        });
    }

    private void refused(PushTarget target, PushRow push, ForeignServer.Refused refused) {
        LOG.info("{} refuses case {}: {}", target.name(), push.caseNumber(), refused.getMessage());
        boolean sending = push.state() == PushState.WAITING || push.state() == PushState.POSTING;
        if (push.state() == PushState.TOKEN && refused.status() == 404) {
            later(push, PushState.TOKEN, settings.tokenEvery(), message(refused));
        } else if (sending && FOR_GOOD.contains(refused.status())) {
            stop(target, push, PushState.REFUSED, refused);
        } else {
            PushState state = !sending ? push.state() : refused.status() >= 500 ? PushState.POSTING : push.state();
            Duration wait = settings.waitAfter(push.attempts() + 1);
            Duration asked = refused.retryAfter();
            later(push, state, asked != null && asked.compareTo(wait) > 0 ? asked : wait, message(refused));
        }
    }

    private void failed(PushRow push, IOException failed) {
        LOG.info("case {} could not be pushed: {}", push.caseNumber(), failed.getMessage());
        // Where no connection came about nothing can have arrived; a row that was doubtful before stays so.
        boolean neverLeft = failed instanceof GuardedHttp.Forbidden
                || failed instanceof UnknownHostException
                || failed.getCause() instanceof ConnectException
                || failed.getCause() instanceof HttpConnectTimeoutException;
        PushState state = push.state() == PushState.WAITING && !neverLeft ? PushState.POSTING : push.state();
        later(push, state, settings.waitAfter(push.attempts() + 1), message(failed));
    }

    private void later(PushRow push, PushState state, Duration wait, String why) {
        int attempts = push.attempts() + 1;
        if (attempts >= settings.tries()) {
            pushes.later(push.id(), PushState.GIVEN_UP, attempts, now(), why);
        } else {
            pushes.later(push.id(), state, attempts, now().plus(wait), why);
        }
    }

    private void stop(PushTarget target, PushRow push, PushState state, IOException why) {
        transaction.executeWithoutResult(status -> {
            cases.lock(push.caseNumber());
            pushes.later(push.id(), state, push.attempts() + 1, now(), message(why));
            timeline.append(
                    push.caseNumber(),
                    Actor.system(),
                    "open311.pushRefused",
                    Map.of("target", target.name()),
                    target.name());
        });
    }

    private static String message(IOException failed) {
        String text = String.valueOf(failed.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return text.substring(0, Math.min(500, text.length()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
