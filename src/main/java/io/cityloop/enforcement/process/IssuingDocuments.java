package io.cityloop.enforcement.process;

import io.cityloop.casefile.ChainLink;
import io.cityloop.documents.OfdDocuments;
import io.cityloop.documents.PdfDocuments;
import io.cityloop.enforcement.DocumentFormat;
import io.cityloop.enforcement.DocumentIssued;
import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.DocumentSeriesSettings;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.enforcement.persistence.DocumentBytes;
import io.cityloop.enforcement.persistence.DocumentMapper;
import io.cityloop.enforcement.persistence.DocumentRow;
import io.cityloop.enforcement.persistence.ReservedNumber;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Numbers, renders and freezes documents. */
@Service
class IssuingDocuments implements PenaltyDocuments {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DocumentMapper rows;
    private final DocumentFacts facts;
    private final DocumentPaper paper;
    private final PdfDocuments pdf;
    private final OfdDocuments ofd;
    private final DossierPaper dossiers;
    private final DocumentSeriesSettings settings;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    IssuingDocuments(
            DocumentMapper rows,
            DocumentFacts facts,
            DocumentPaper paper,
            PdfDocuments pdf,
            OfdDocuments ofd,
            DossierPaper dossiers,
            DocumentSeriesSettings settings,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock,
            ZoneId zone) {
        this.rows = rows;
        this.facts = facts;
        this.paper = paper;
        this.pdf = pdf;
        this.ofd = ofd;
        this.dossiers = dossiers;
        this.settings = settings;
        this.json = json;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public byte[] preview(String penaltyId, DocumentKind kind, Map<String, String> given) {
        return pdf.pdf(paper.xhtml(kind, facts.forPreview(penaltyId, kind, given), "", ""));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedDocument issue(String penaltyId, DocumentKind kind, Map<String, String> given, Actor actor) {
        return next(penaltyId, kind, given, actor, null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedDocument issueReserved(
            String penaltyId, DocumentKind kind, Map<String, String> given, Actor actor, String number) {
        String agency = facts.agency(penaltyId, actor);
        Map<String, String> complete = facts.complete(kind, given, agency);
        ReservedNumber reserved = rows.lockReservation(agency, number);
        if (reserved == null
                || !reserved.kind().equals(kind.name())
                || !reserved.reservedBy().equals(actor.username())) {
            throw new RejectedInput("number", "enforcement.document.notReserved");
        }
        if (reserved.documentId() != null) {
            throw new Conflict("enforcement.document.numberUsed");
        }
        Draft draft = new Draft(penaltyId, kind, agency, reserved.yearOf(), reserved.serial(), number, null);
        IssuedDocument document = freeze(draft, complete, actor);
        rows.useReservation(agency, number, document.id());
        return document;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedDocument correct(long documentId, Map<String, String> given, String reason, Actor actor) {
        DocumentRow old = rows.find(documentId);
        if (old == null) {
            throw new NotFound("enforcement.document.notFound");
        }
        if (reason.isBlank()) {
            throw new RejectedInput("reason", "enforcement.document.reason");
        }
        if (rows.ofPenalty(old.penaltyId()).stream()
                .anyMatch(other -> Long.valueOf(documentId).equals(other.corrects()))) {
            throw new Conflict("enforcement.document.corrected");
        }
        Map<String, String> with = new TreeMap<>(json.readValue(old.facts(), TEXTS));
        with.remove("date");
        with.putAll(given);
        with.put("correctionReason", reason.strip());
        return next(old.penaltyId(), DocumentKind.valueOf(old.kind()), with, actor, old);
    }

    private IssuedDocument next(
            String penaltyId, DocumentKind kind, Map<String, String> given, Actor actor, @Nullable DocumentRow old) {
        String agency = facts.agency(penaltyId, actor);
        Map<String, String> complete = facts.complete(kind, given, agency);
        int year = LocalDate.ofInstant(clock.instant(), zone).getYear();
        rows.draw(agency, kind.name(), year, 1);
        int serial = rows.lastDrawn(agency, kind.name(), year);
        return freeze(
                new Draft(penaltyId, kind, agency, year, serial, settings.number(agency, kind, year, serial), old),
                complete,
                actor);
    }

    private IssuedDocument freeze(Draft draft, Map<String, String> complete, Actor actor) {
        DocumentRow old = draft.old();
        byte[] asPdf = pdf.pdf(paper.xhtml(draft.kind(), complete, draft.number(), old == null ? "" : old.number()));
        byte[] asOfd = ofd.ofd(asPdf, draft.kind().title() + " " + draft.number(), clock.instant());
        rows.insert(new DocumentRow(
                0,
                draft.penaltyId(),
                draft.kind().name(),
                draft.agency(),
                draft.year(),
                draft.serial(),
                draft.number(),
                draft.kind().title(),
                old == null ? null : old.id(),
                old == null ? null : complete.get("correctionReason"),
                json.writeValueAsString(new TreeMap<>(complete)),
                ChainLink.sha256(asPdf),
                ChainLink.sha256(asOfd),
                actor.username(),
                actor.name(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS)));
        long id = rows.idOf(draft.agency(), draft.number());
        rows.insertBytes(new DocumentBytes(id, DocumentFormat.PDF.name(), asPdf));
        rows.insertBytes(new DocumentBytes(id, DocumentFormat.OFD.name(), asOfd));
        IssuedDocument document = find(id).orElseThrow();
        events.publishEvent(new DocumentIssued(document));
        return document;
    }

    private record Draft(
            String penaltyId,
            DocumentKind kind,
            String agency,
            int year,
            int serial,
            String number,
            @Nullable DocumentRow old) {}

    @Override
    public List<IssuedDocument> of(String penaltyId) {
        return rows.ofPenalty(penaltyId).stream().map(DocumentRow::document).toList();
    }

    @Override
    public Optional<IssuedDocument> find(long documentId) {
        return Optional.ofNullable(rows.find(documentId)).map(DocumentRow::document);
    }

    @Override
    public byte[] open(long documentId, DocumentFormat format) {
        DocumentRow row = rows.find(documentId);
        DocumentBytes bytes = rows.bytes(documentId, format.name());
        if (row == null || bytes == null) {
            throw new NotFound("enforcement.document.notFound");
        }
        String kept = format == DocumentFormat.PDF ? row.pdfHash() : row.ofdHash();
        if (!ChainLink.sha256(bytes.content()).equals(kept)) {
            throw new IllegalStateException("the bytes of document " + documentId + " do not fit their hash");
        }
        return bytes.content();
    }

    @Override
    public byte[] dossier(String penaltyId) {
        return dossiers.bind(penaltyId, of(penaltyId), id -> open(id, DocumentFormat.PDF));
    }

    @Override
    @Transactional
    public List<String> reserve(String agency, DocumentKind kind, int year, int count, Actor actor) {
        // The row of the series comes first: it is the lock under which what is unused is counted.
        rows.draw(agency, kind.name(), year, 0);
        if (count < 1
                || count + rows.countUnused(agency, kind.name(), year, actor.username()) > settings.reservation()) {
            throw new RejectedInput("count", "enforcement.document.tooMany");
        }
        rows.draw(agency, kind.name(), year, count);
        int last = rows.lastDrawn(agency, kind.name(), year);
        LocalDateTime at =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        List<ReservedNumber> numbers = IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(serial -> new ReservedNumber(
                        agency,
                        kind.name(),
                        year,
                        serial,
                        settings.number(agency, kind, year, serial),
                        actor.username(),
                        at,
                        null))
                .toList();
        numbers.forEach(rows::insertReservation);
        return numbers.stream().map(ReservedNumber::number).toList();
    }

    @Override
    public List<String> reserved(String agency, DocumentKind kind, int year, Actor actor) {
        return rows.unused(agency, kind.name(), year, actor.username());
    }
}
