package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.DocumentServices;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.NewService;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.Receiver;
import io.cityloop.enforcement.ServiceManner;
import io.cityloop.enforcement.ServiceRecord;
import io.cityloop.enforcement.SummaryDecision;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.ServiceMapper;
import io.cityloop.enforcement.persistence.ServiceRow;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Services of documents, kept; the receipt is issued with each. */
@Service
class KeptServices implements DocumentServices {

    /** Their own steps serve these, because the procedure waits for it. */
    private static final Set<DocumentKind> BY_STEP = Set.of(
            DocumentKind.PENALTY_NOTICE,
            DocumentKind.HEARING_RIGHT_NOTICE,
            DocumentKind.PENALTY_DECISION,
            DocumentKind.NO_PENALTY_DECISION,
            DocumentKind.SUMMARY_DECISION,
            DocumentKind.DEMAND);

    private final ServiceMapper rows;
    private final ServiceGuards guards;
    private final PenaltyDocuments documents;
    private final PenaltyActs acts;
    private final FileFacts facts;
    private final Clock clock;
    private final ZoneId zone;

    KeptServices(
            ServiceMapper rows,
            ServiceGuards guards,
            PenaltyDocuments documents,
            PenaltyActs acts,
            FileFacts facts,
            Clock clock,
            ZoneId zone) {
        this.rows = rows;
        this.guards = guards;
        this.documents = documents;
        this.acts = acts;
        this.facts = facts;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ServiceRecord serve(String penaltyId, long documentId, NewService service, Actor actor) {
        PenaltyFile file = acts.lock(penaltyId);
        IssuedDocument document = documents
                .find(documentId)
                .filter(found -> found.penaltyId().equals(penaltyId))
                .filter(found -> found.kind().toTheParty())
                .orElseThrow(() -> new NotFound("enforcement.document.notFound"));
        if (BY_STEP.contains(document.kind())) {
            throw new Conflict("enforcement.service.byStep");
        }
        LocalDate issuedOn = document.issuedAt().atZone(zone).toLocalDate();
        guards.check(document.kind(), service, issuedOn, "");
        Map<String, Object> told = told(document, service);
        ServiceRecord record = keep(file, document, service, told, actor);
        told.put("receipt", record.receipt());
        acts.append(penaltyId, actor, "document.served", told);
        return record;
    }

    /** The same for a document whose own step serves it; the step's act tells it, its guards were asked. */
    ServiceRecord byStep(StepCompletion done, IssuedDocument document, NewService service, LocalDate notBefore) {
        guards.check(document.kind(), service, notBefore, "form.");
        Map<String, Object> told = told(document, service);
        ServiceRecord record = keep(done.file(), document, service, told, done.actor());
        done.details().putAll(told);
        done.details().merge("documents", List.of(record.receipt()), StepDocuments::joined);
        return record;
    }

    /** A decision on the spot goes into the party's hands at once, and is its own receipt (Penalty Law art. 52). */
    void onTheSpot(IssuedDocument document, String party, SummaryDecision decision, Instant at, Actor actor) {
        boolean refused = Boolean.TRUE.equals(decision.refused());
        NewService service = new NewService(
                refused ? ServiceManner.LEFT : ServiceManner.DIRECT,
                party,
                Receiver.PARTY,
                LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS),
                refused,
                null,
                decision.witness(),
                null,
                false,
                null,
                null,
                null,
                null);
        rows.insert(row(document, service, document.number(), actor));
    }

    private ServiceRecord keep(
            PenaltyFile file, IssuedDocument document, NewService service, Map<String, Object> told, Actor actor) {
        if (rows.ofDocument(document.id()) != null) {
            throw new Conflict("enforcement.service.served");
        }
        LocalDateTime servedAt = Objects.requireNonNull(service.servedAt());
        Map<String, String> written = facts.of(file, acts.record(file.id()), Map.of(), told);
        written.put("decisionNumber", "《" + document.title() + "》" + document.number());
        written.put("serviceAt", ServiceWords.moment(servedAt));
        written.put("receiver", String.valueOf(service.receiver()));
        written.put("receiverRelation", ServiceWords.relation(service.relation()));
        written.put("reason", ServiceWords.reason(service));
        written.put("serviceNote", ServiceWords.note(service));
        IssuedDocument receipt = documents.issue(file.id(), DocumentKind.SERVICE_RECEIPT, written, actor);
        rows.insert(row(document, service, receipt.number(), actor));
        return Objects.requireNonNull(rows.ofDocument(document.id())).service();
    }

    private ServiceRow row(IssuedDocument document, NewService service, String receipt, Actor actor) {
        ServiceManner manner = Objects.requireNonNull(service.manner());
        Receiver relation = service.relation();
        return new ServiceRow(
                0,
                document.penaltyId(),
                document.id(),
                manner.name(),
                Objects.requireNonNull(service.receiver()).strip(),
                relation == null ? null : relation.name(),
                LocalDateTime.ofInstant(
                        Objects.requireNonNull(service.servedAt()).atZone(zone).toInstant(), ZoneOffset.UTC),
                service.refused(),
                service.refusal(),
                service.witness(),
                service.photo(),
                service.consent(),
                service.delivery(),
                service.announcedOn(),
                service.ground(),
                service.lateGround(),
                receipt,
                actor.username(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
    }

    /** What the chain keeps of it. */
    private static Map<String, Object> told(IssuedDocument document, NewService service) {
        LocalDateTime servedAt = Objects.requireNonNull(service.servedAt());
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("served", document.number());
        told.put("serviceWay", Objects.requireNonNull(service.manner()).name());
        told.put("servedOn", servedAt.toLocalDate().toString());
        told.put("servedTime", servedAt.toLocalTime().toString());
        told.put("receiver", service.receiver());
        told.put(
                "relation",
                service.relation() == null ? null : service.relation().name());
        told.put("refused", service.refused() ? Boolean.TRUE : null);
        told.put("refusal", service.refusal());
        told.put("witness", service.witness());
        told.put("photo", service.photo());
        told.put("consent", service.consent() ? Boolean.TRUE : null);
        told.put("delivery", service.delivery());
        told.put(
                "announcedOn",
                service.announcedOn() == null ? null : service.announcedOn().toString());
        told.put("ground", service.ground());
        told.put("lateGround", service.lateGround());
        Map<String, Object> said = new LinkedHashMap<>();
        told.forEach((key, value) -> {
            if (value != null && !value.toString().isBlank()) {
                said.put(key, value);
            }
        });
        return said;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceRecord> of(String penaltyId) {
        return rows.ofPenalty(penaltyId).stream().map(ServiceRow::service).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<IssuedDocument> unserved(String penaltyId) {
        Set<Long> served =
                rows.ofPenalty(penaltyId).stream().map(ServiceRow::documentId).collect(Collectors.toSet());
        return documents.of(penaltyId).stream()
                .filter(document -> document.kind().toTheParty() && !BY_STEP.contains(document.kind()))
                .filter(document -> !served.contains(document.id()))
                .toList();
    }
}
