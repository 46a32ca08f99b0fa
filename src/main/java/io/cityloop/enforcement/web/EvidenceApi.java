package io.cityloop.enforcement.web;

import io.cityloop.casefile.Media;
import io.cityloop.casefile.MediaStore;
import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.CustodyAction;
import io.cityloop.enforcement.CustodyEntry;
import io.cityloop.enforcement.Evidence;
import io.cityloop.enforcement.EvidenceCheck;
import io.cityloop.enforcement.EvidenceItem;
import io.cityloop.enforcement.EvidenceKind;
import io.cityloop.enforcement.NewEvidence;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
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

/** The list of evidence of a penalty file. */
@RestController
@RequestMapping("/api/penalties/{penaltyId}/evidence")
class EvidenceApi {

    private final Evidence evidence;
    private final MediaStore media;
    private final PenaltyReaders readers;
    private final ClientRequests requests;
    private final Clock clock;

    EvidenceApi(Evidence evidence, MediaStore media, PenaltyReaders readers, ClientRequests requests, Clock clock) {
        this.evidence = evidence;
        this.media = media;
        this.readers = readers;
        this.requests = requests;
        this.clock = clock;
    }

    /** The list, and whether its chain holds. */
    @GetMapping
    EvidenceList list(@PathVariable String penaltyId) {
        readers.reader(penaltyId);
        return new EvidenceList(evidence.of(penaltyId), evidence.verify(penaltyId));
    }

    /** Pieces in order. */
    record EvidenceList(List<EvidenceItem> items, EvidenceCheck chain) {}

    /** A piece as the client gives it; who is at hand took it when nobody is named. */
    record Piece(
            @Nullable String clientId,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String mediaSha256,
            @Nullable String place,
            @Nullable Instant takenAt,
            @Nullable String taker,
            @Nullable String secondOfficer,
            @Nullable String source) {}

    /** Puts a piece on the list. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceItem add(@PathVariable String penaltyId, @RequestBody Piece piece) {
        Actor officer = readers.officer(penaltyId);
        EvidenceKind kind = Arrays.stream(EvidenceKind.values())
                .filter(one -> one.name().equals(piece.kind()))
                .findFirst()
                .orElseThrow(() -> new RejectedInput("kind", "enforcement.evidence.kind"));
        NewEvidence given = new NewEvidence(
                kind,
                text(piece.title()),
                piece.mediaSha256(),
                text(piece.place()),
                Objects.requireNonNullElseGet(piece.takenAt(), clock::instant),
                Objects.requireNonNullElse(piece.taker(), officer.username()),
                text(piece.secondOfficer()),
                text(piece.source()));
        return requests.once(
                new ClientRequest(penaltyId, piece.clientId(), "evidence.add", officer.username(), piece),
                EvidenceItem.class,
                () -> evidence.add(penaltyId, given, officer));
    }

    /** A change of hands as the client gives it. */
    record Handing(
            @Nullable String clientId,
            @Nullable String action,
            @Nullable String toHolder,
            @Nullable String note,
            @Nullable Instant at) {}

    /** Writes down that a piece changed hands. */
    @PostMapping("/{number}/custody")
    @ResponseStatus(HttpStatus.CREATED)
    CustodyEntry hand(@PathVariable String penaltyId, @PathVariable int number, @RequestBody Handing handing) {
        Actor officer = readers.officer(penaltyId);
        CustodyAction action = Arrays.stream(CustodyAction.values())
                .filter(one -> one.name().equals(handing.action()))
                .findFirst()
                .orElseThrow(() -> new RejectedInput("action", "enforcement.evidence.action"));
        Instant at = Objects.requireNonNullElseGet(handing.at(), clock::instant);
        return requests.once(
                new ClientRequest(
                        penaltyId, handing.clientId(), "evidence.hand." + number, officer.username(), handing),
                CustodyEntry.class,
                () -> evidence.hand(penaltyId, number, action, text(handing.toHolder()), handing.note(), at, officer));
    }

    /** The photo of a piece. */
    @GetMapping("/{number}/photo")
    ResponseEntity<InputStreamResource> photo(@PathVariable String penaltyId, @PathVariable int number) {
        readers.reader(penaltyId);
        Media photo = evidence.of(penaltyId).stream()
                .filter(piece -> piece.number() == number)
                .map(EvidenceItem::mediaSha256)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(media::find)
                .orElseThrow(() -> new NotFound("enforcement.evidence.notFound"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.type()))
                .contentLength(photo.size())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(media.open(photo.sha256())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
