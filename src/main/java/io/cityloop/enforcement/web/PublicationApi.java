package io.cityloop.enforcement.web;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.DueWithdrawal;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.enforcement.PublishedDecision;
import io.cityloop.enforcement.PublishedDecisions;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Decisions of a file on the public list, and off it again; the head of the agency says so. */
@RestController
@RequestMapping("/api/penalties/{penaltyId}")
class PublicationApi {

    private final PublishedDecisions published;
    private final PenaltyDocuments documents;
    private final PenaltyReaders readers;
    private final TransactionTemplate transaction;
    private final ClientRequests requests;
    private final Clock clock;
    private final ZoneId zone;

    PublicationApi(
            PublishedDecisions published,
            PenaltyDocuments documents,
            PenaltyReaders readers,
            TransactionTemplate workflowTransaction,
            ClientRequests requests,
            Clock clock,
            ZoneId zone) {
        this.published = published;
        this.documents = documents;
        this.readers = readers;
        this.transaction = workflowTransaction;
        this.requests = requests;
        this.clock = clock;
        this.zone = zone;
    }

    /** Puts a decision of this file on the list; once, however often it is asked for. */
    @PostMapping("/documents/{documentId}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    PublishedDecision publish(@PathVariable String penaltyId, @PathVariable long documentId) {
        Actor head = readers.head(penaltyId);
        documents
                .find(documentId)
                .map(IssuedDocument::penaltyId)
                .filter(penaltyId::equals)
                .orElseThrow(() -> new NotFound("enforcement.document.notFound"));
        return Objects.requireNonNull(transaction.execute(status -> published.publish(documentId, head)));
    }

    /** Why, and since when. */
    record Annulment(
            @Nullable String clientId,
            @Nullable String reason,
            @Nullable LocalDate on) {}

    /** By when the decisions must be off the list; null when none is on it. */
    record OffBy(@Nullable LocalDate lastDay) {}

    /** The decisions of this file were changed, annulled, or found unlawful or void. */
    @PostMapping("/annulment")
    OffBy annulled(@PathVariable String penaltyId, @RequestBody Annulment annulment) {
        Actor head = readers.head(penaltyId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate on = Objects.requireNonNullElse(annulment.on(), today);
        if (on.isAfter(today)) {
            throw new RejectedInput("on", "enforcement.publication.future");
        }
        return requests.once(
                new ClientRequest(penaltyId, annulment.clientId(), "publication.annul", head.username(), annulment),
                OffBy.class,
                () -> new OffBy(published
                        .annulled(penaltyId, text(annulment.reason()), on, head)
                        .orElse(null)));
    }

    /** What of this file must come off the list. */
    @GetMapping("/annulment")
    Due due(@PathVariable String penaltyId) {
        readers.reader(penaltyId);
        return new Due(published.due().stream()
                .filter(entry -> entry.penaltyId().equals(penaltyId))
                .toList());
    }

    /** Entries that must come off. */
    record Due(List<DueWithdrawal> items) {}

    /** The reason the public is owed. */
    record Withdrawal(@Nullable String clientId, @Nullable String reason) {}

    /** Takes the decisions of this file off the list. */
    @PostMapping("/publication/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String penaltyId, @RequestBody Withdrawal withdrawal) {
        Actor head = readers.head(penaltyId);
        requests.once(
                new ClientRequest(penaltyId, withdrawal.clientId(), "publication.off", head.username(), withdrawal),
                () -> published.withdrawAll(penaltyId, text(withdrawal.reason()), head));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
