package io.cityloop.open311.persistence;

import io.cityloop.open311.Open311Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows what was sent before, so that a repetition leads to the same case whatever became of the first answer. */
@Repository
public class Submissions {

    private static final int AT_ONCE = 1000;

    private final SubmissionMapper mapper;
    private final TransactionTemplate transaction;
    private final Open311Settings settings;
    private final Clock clock;

    Submissions(SubmissionMapper mapper, TransactionTemplate transaction, Open311Settings settings, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the sending is known by.
     *
     * @param token client id of its case
     * @param same false when the name was used before for something else
     */
    public record Known(String token, boolean same) {}

    /** A sending known by a name the program gave it; good as long as submissions are kept. */
    public Known named(long keyId, String fingerprint, String content) {
        return enter(keyId, fingerprint, content, false);
    }

    /** A sending known by everything it says; after the retry window the same words are a new report. */
    public Known unnamed(long keyId, String content) {
        return enter(keyId, content, content, true);
    }

    private Known enter(long keyId, String fingerprint, String content, boolean forgets) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var fresh =
                new SubmissionRow(keyId, fingerprint, content, UUID.randomUUID().toString(), now);
        try {
            mapper.insert(fresh);
            return new Known(fresh.token(), true);
        } catch (DuplicateKeyException before) {
            return Objects.requireNonNull(transaction.execute(status -> again(fresh, forgets)));
        }
    }

    private Known again(SubmissionRow fresh, boolean forgets) {
        SubmissionRow known = mapper.lock(fresh.keyId(), fresh.fingerprint());
        if (known == null) {
            mapper.insert(fresh);
            return new Known(fresh.token(), true);
        }
        if (forgets && known.at().plus(settings.retryWindow()).isBefore(fresh.at())) {
            mapper.renew(fresh);
            return new Known(fresh.token(), true);
        }
        return new Known(known.token(), known.content().equals(fresh.content()));
    }

    /** Whether this client id was given to another program's report: such a case came from outside. */
    public boolean isToken(String clientId) {
        return mapper.countToken(clientId) > 0;
    }

    @Scheduled(fixedDelayString = "${cityloop.open311.look-every:6h}", initialDelayString = "11m")
    void forget() {
        Instant oldest = clock.instant().minus(settings.keepSubmissions());
        int deleted = AT_ONCE;
        while (deleted == AT_ONCE) {
            deleted = mapper.deleteBefore(oldest, AT_ONCE);
        }
    }
}
