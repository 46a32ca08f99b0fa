package io.cityloop.enforcement.web;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.DocumentFormat;
import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Documents and dossier of a penalty file. What decides something is issued by the step that decides, not here. */
@RestController
@RequestMapping("/api/penalties/{penaltyId}")
class DocumentsApi {

    private final PenaltyDocuments documents;
    private final PenaltyReaders readers;
    private final ClientRequests requests;
    private final MessageSource messages;

    DocumentsApi(PenaltyDocuments documents, PenaltyReaders readers, ClientRequests requests, MessageSource messages) {
        this.documents = documents;
        this.readers = readers;
        this.requests = requests;
        this.messages = messages;
    }

    /** What went out, first to last. */
    @GetMapping("/documents")
    Documents list(@PathVariable String penaltyId) {
        readers.reader(penaltyId);
        return new Documents(documents.of(penaltyId));
    }

    /** Documents, in the order they went out. */
    record Documents(List<IssuedDocument> items) {}

    /** The kinds there are, with the facts each needs. */
    @GetMapping("/documents/kinds")
    Kinds kinds(@PathVariable String penaltyId, Locale locale) {
        readers.reader(penaltyId);
        return new Kinds(Arrays.stream(DocumentKind.values())
                .map(kind -> new KindView(
                        kind,
                        kind.title(),
                        kind.citation(locale),
                        kind.free(),
                        kind.required().stream()
                                .map(key -> new FactView(key, label(key, locale)))
                                .toList()))
                .toList());
    }

    private String label(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("enforcement.fact." + key, null, key, locale));
    }

    /** All kinds. */
    record Kinds(List<KindView> items) {}

    /** A kind; a free one can be issued here. */
    record KindView(DocumentKind kind, String title, String article, boolean free, List<FactView> required) {}

    /** A fact that must be given. */
    record FactView(String key, String label) {}

    /** What is asked for: the facts are texts by key. */
    record Draft(
            @Nullable String clientId,
            @Nullable String kind,
            @Nullable Map<String, String> facts) {}

    /** How a document would look; nothing is kept. */
    @PostMapping("/documents/preview")
    ResponseEntity<byte[]> preview(@PathVariable String penaltyId, @RequestBody Draft draft) {
        readers.reader(penaltyId);
        DocumentKind kind = kind(draft);
        return file(MediaType.APPLICATION_PDF, "preview.pdf", documents.preview(penaltyId, kind, facts(draft)), true);
    }

    /** Issues a document that decides nothing: a record, a list, a receipt. */
    @PostMapping("/documents")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedDocument issue(@PathVariable String penaltyId, @RequestBody Draft draft) {
        Actor officer = readers.officer(penaltyId);
        DocumentKind kind = kind(draft);
        if (!kind.free()) {
            throw new NotAllowed("enforcement.document.step");
        }
        return requests.once(
                new ClientRequest(penaltyId, draft.clientId(), "document.issue", officer.username(), draft),
                IssuedDocument.class,
                () -> documents.issue(penaltyId, kind, facts(draft), officer));
    }

    /** A document as it went out: {@code pdf} or {@code ofd}. */
    @GetMapping("/documents/{documentId}/{format}")
    ResponseEntity<byte[]> open(
            @PathVariable String penaltyId, @PathVariable long documentId, @PathVariable String format) {
        readers.reader(penaltyId);
        DocumentFormat asked = Arrays.stream(DocumentFormat.values())
                .filter(one -> one.ending().equals(format))
                .findFirst()
                .orElseThrow(() -> new NotFound("enforcement.document.format"));
        IssuedDocument document = documents
                .find(documentId)
                .filter(found -> found.penaltyId().equals(penaltyId))
                .orElseThrow(() -> new NotFound("enforcement.document.notFound"));
        String name = document.number() + document.title() + "." + asked.ending();
        return file(
                MediaType.parseMediaType(asked.mediaType()),
                name,
                documents.open(documentId, asked),
                asked == DocumentFormat.PDF);
    }

    /** The whole file as one PDF. */
    @GetMapping("/dossier")
    ResponseEntity<byte[]> dossier(@PathVariable String penaltyId) {
        readers.reader(penaltyId);
        return file(MediaType.APPLICATION_PDF, penaltyId + ".pdf", documents.dossier(penaltyId), false);
    }

    private static DocumentKind kind(Draft draft) {
        return Optional.ofNullable(draft.kind())
                .flatMap(name -> Arrays.stream(DocumentKind.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> new RejectedInput("kind", "enforcement.document.kind"));
    }

    private static Map<String, String> facts(Draft draft) {
        Map<String, String> facts = draft.facts();
        return facts == null ? Map.of() : facts;
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content, boolean shown) {
        ContentDisposition.Builder how = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
