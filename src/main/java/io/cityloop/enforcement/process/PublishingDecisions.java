package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.DueWithdrawal;
import io.cityloop.enforcement.PublishedDecision;
import io.cityloop.enforcement.PublishedDecisions;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.WithdrawnDecision;
import io.cityloop.enforcement.domain.DecisionMask;
import io.cityloop.enforcement.persistence.DocumentMapper;
import io.cityloop.enforcement.persistence.DocumentRow;
import io.cityloop.enforcement.persistence.PublicationMapper;
import io.cityloop.enforcement.persistence.PublicationRow;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts decisions on the public list, masked, and takes them off again. */
@Service
class PublishingDecisions implements PublishedDecisions {

    private static final Set<DocumentKind> DECISIONS =
            EnumSet.of(DocumentKind.PENALTY_DECISION, DocumentKind.SUMMARY_DECISION);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int MOST = 200;
    private static final int SHORT = 200;
    private static final int MIDDLE = 500;

    private final PublicationMapper rows;
    private final DocumentMapper documents;
    private final StatutoryTerms terms;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;

    PublishingDecisions(
            PublicationMapper rows,
            DocumentMapper documents,
            StatutoryTerms terms,
            JsonMapper json,
            Clock clock,
            ZoneId zone) {
        this.rows = rows;
        this.documents = documents;
        this.terms = terms;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public PublishedDecision publish(long documentId, Actor actor) {
        DocumentRow document = documents.find(documentId);
        if (document == null) {
            throw new NotFound("enforcement.document.notFound");
        }
        if (!DECISIONS.contains(DocumentKind.valueOf(document.kind()))) {
            throw new RejectedInput("documentId", "enforcement.publication.noDecision");
        }
        PublicationRow before = rows.ofDocument(documentId);
        if (before != null) {
            return before.decision();
        }
        // The list shows the corrected decision instead of the wrong one, never both.
        Optional.ofNullable(document.corrects())
                .map(rows::ofDocument)
                .filter(old -> old.withdrawnAt() == null)
                .ifPresent(old -> rows.withdraw(old.id(), actor.username(), now(), "更正为 " + document.number()));
        rows.insert(masked(document, actor));
        return Objects.requireNonNull(rows.ofDocument(documentId)).decision();
    }

    private PublicationRow masked(DocumentRow document, Actor actor) {
        Map<String, String> facts = json.readValue(document.facts(), TEXTS);
        DecisionMask mask = mask(facts);
        return new PublicationRow(
                0,
                document.penaltyId(),
                document.id(),
                document.agency(),
                fact(facts, "agencyName"),
                document.number(),
                document.title(),
                cut(mask.party(), SHORT),
                cut(mask.text(fact(facts, "violation")), MIDDLE),
                cut(mask.text(DecisionMask.place(fact(facts, "place"))), SHORT),
                mask.text(fact(facts, "penaltyBasis")),
                mask.text(fact(facts, "penaltyText")),
                LocalDate.ofInstant(document.issuedAt().toInstant(ZoneOffset.UTC), zone),
                actor.username(),
                now(),
                null,
                null,
                null,
                null);
    }

    private static DecisionMask mask(Map<String, String> facts) {
        return new DecisionMask(
                fact(facts, "partyName"),
                PartyKinds.isOrganisation(fact(facts, "partyKind")),
                fact(facts, "partyAddress"),
                List.of(
                        fact(facts, "legalRepresentative"),
                        fact(facts, "receiver"),
                        fact(facts, "witness"),
                        fact(facts, "officers")));
    }

    private static String fact(Map<String, String> facts, String key) {
        return facts.getOrDefault(key, "");
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LocalDate> annulled(String penaltyId, String reason, LocalDate on, Actor actor) {
        if (reason.isBlank()) {
            throw new RejectedInput("reason", "enforcement.publication.reason");
        }
        LocalDate lastDay = terms.due("withdrawPublication", on).lastDay();
        List<PublicationRow> standing = rows.standing(penaltyId);
        standing.forEach(entry -> rows.annul(entry.id(), on, cut(reason.strip(), MIDDLE), lastDay));
        return standing.isEmpty() ? Optional.empty() : Optional.of(lastDay);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(long id, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new RejectedInput("reason", "enforcement.publication.reason");
        }
        PublicationRow entry = rows.lock(id);
        if (entry == null) {
            throw new NotFound("enforcement.publication.notFound");
        }
        if (entry.withdrawnAt() != null) {
            throw new Conflict("enforcement.publication.withdrawn");
        }
        // The public reads the reason, so it is masked like the decision.
        rows.withdraw(id, actor.username(), now(), cut(mask(entry).text(reason.strip()), MIDDLE));
    }

    private DecisionMask mask(PublicationRow entry) {
        DocumentRow document = Objects.requireNonNull(documents.find(entry.documentId()));
        return mask(json.readValue(document.facts(), TEXTS));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawAll(String penaltyId, String reason, Actor actor) {
        List<PublicationRow> standing = rows.standing(penaltyId);
        if (standing.isEmpty()) {
            throw new NotFound("enforcement.publication.notFound");
        }
        standing.forEach(entry -> withdraw(entry.id(), reason, actor));
    }

    @Override
    public List<WithdrawnDecision> withdrawn(int limit) {
        return rows.withdrawn(Math.clamp(limit, 1, MOST));
    }

    @Override
    public List<PublishedDecision> list(@Nullable Long beforeId, int limit) {
        return rows.page(beforeId, Math.clamp(limit, 1, MOST)).stream()
                .map(PublicationRow::decision)
                .toList();
    }

    @Override
    public Optional<PublishedDecision> find(long id) {
        return Optional.ofNullable(rows.find(id))
                .filter(entry -> entry.withdrawnAt() == null)
                .map(PublicationRow::decision);
    }

    @Override
    public List<DueWithdrawal> due() {
        return rows.due(MOST).stream().map(PublicationRow::due).toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
