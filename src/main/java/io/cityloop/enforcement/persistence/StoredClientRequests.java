package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.domain.HashLink;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Requests of clients with their answers, in the database. */
@Service
class StoredClientRequests implements ClientRequests {

    /** What may be an id: visible ASCII. */
    private static final String CODE = "[!-~]{1,64}";

    private final ClientRequestMapper rows;
    private final JsonMapper json;
    private final Clock clock;

    StoredClientRequests(ClientRequestMapper rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public <T> T once(ClientRequest request, Class<T> answer, Supplier<T> act) {
        String clientId = request.clientId();
        if (clientId == null || !clientId.matches(CODE)) {
            throw new RejectedInput("clientId", "enforcement.money.clientId");
        }
        return once(request, clientId, fingerprint(request), answer, act);
    }

    @Override
    @Transactional
    public void once(ClientRequest request, Runnable act) {
        once(request, Boolean.class, () -> {
            act.run();
            return true;
        });
    }

    @Override
    @Transactional
    public <T> T onceAlike(ClientRequest request, Class<T> answer, Supplier<T> act) {
        String fingerprint = fingerprint(request);
        return once(request, fingerprint, fingerprint, answer, act);
    }

    private <T> T once(ClientRequest request, String clientId, String fingerprint, Class<T> answer, Supplier<T> act) {
        if (!request.scope().matches(CODE)) {
            throw new NotFound("enforcement.file.notFound");
        }
        if (rows.claim(new ClientRequestRow(
                        request.scope(), clientId, request.what(), request.username(), fingerprint, null, now()))
                == 1) {
            T given = act.get();
            rows.answer(request.scope(), clientId, json.writeValueAsString(given));
            return given;
        }
        ClientRequestRow before = Objects.requireNonNull(rows.find(request.scope(), clientId));
        if (!before.fingerprint().equals(fingerprint)) {
            throw new Conflict("enforcement.clientIdUsed");
        }
        return json.readValue(before.answer(), answer);
    }

    private String fingerprint(ClientRequest request) {
        return HashLink.hash("", request.what(), request.username(), json.writeValueAsString(request.said()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
