package io.cityloop.enforcement.web;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.identity.Actor;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Numbers of on-the-spot decisions for an officer who will have no network. */
@RestController
@RequestMapping("/api/penalties/reservations")
class ReservationsApi {

    private static final DocumentKind KIND = DocumentKind.SUMMARY_DECISION;

    private final PenaltyDocuments documents;
    private final PenaltyReaders readers;
    private final ClientRequests requests;
    private final Clock clock;
    private final ZoneId zone;

    ReservationsApi(
            PenaltyDocuments documents, PenaltyReaders readers, ClientRequests requests, Clock clock, ZoneId zone) {
        this.documents = documents;
        this.readers = readers;
        this.requests = requests;
        this.clock = clock;
        this.zone = zone;
    }

    /** How many are asked for. */
    record Asked(@Nullable String clientId, @Nullable Integer count) {}

    /** Numbers. */
    record Numbers(List<String> items) {}

    /** The officer's numbers of this year that are not used. */
    @GetMapping
    Numbers unused() {
        Actor officer = readers.officer();
        return new Numbers(documents.reserved(agency(officer), KIND, year(), officer));
    }

    /** Reserves numbers for the officer. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Numbers reserve(@RequestBody Asked asked) {
        Actor officer = readers.officer();
        Integer count = asked.count();
        if (count == null) {
            throw new RejectedInput("count", "enforcement.document.tooMany");
        }
        return requests.once(
                new ClientRequest(agency(officer), asked.clientId(), "numbers", officer.username(), asked),
                Numbers.class,
                () -> new Numbers(documents.reserve(agency(officer), KIND, year(), count, officer)));
    }

    private static String agency(Actor officer) {
        return Objects.requireNonNull(officer.organisation());
    }

    private int year() {
        return LocalDate.ofInstant(clock.instant(), zone).getYear();
    }
}
