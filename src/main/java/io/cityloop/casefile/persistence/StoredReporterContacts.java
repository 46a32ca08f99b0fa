package io.cityloop.casefile.persistence;

import io.cityloop.casefile.Reporter;
import io.cityloop.casefile.ReporterContact;
import io.cityloop.casefile.ReporterContacts;
import io.cityloop.identity.Contact;
import io.cityloop.identity.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredReporterContacts implements ReporterContacts {

    private static final int TOKEN_BYTES = 16;

    private final ReporterContactMapper rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StoredReporterContacts(ReporterContactMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Keeps that the reporter agreed, in the transaction that opens his case; nothing when he did not. */
    void agreed(String caseNumber, @Nullable Reporter reporter, Instant at) {
        if (reporter == null || !reporter.mayBeTold()) {
            return;
        }
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String language = reporter.language();
        rows.insert(
                caseNumber,
                reporter.mail(),
                language != null && Contact.LANGUAGES.contains(language) ? language : "zh",
                at,
                HexFormat.of().formatHex(token));
    }

    @Override
    public Optional<ReporterContact> find(String caseNumber) {
        return Optional.ofNullable(rows.find(caseNumber));
    }

    @Override
    public Optional<String> caseOf(String stopToken) {
        return Optional.ofNullable(rows.caseOf(stopToken));
    }

    @Override
    @Transactional
    public String stop(String stopToken) {
        String caseNumber = caseOf(stopToken).orElseThrow(() -> new NotFound("casefile.notFound"));
        rows.end(stopToken, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return caseNumber;
    }
}
