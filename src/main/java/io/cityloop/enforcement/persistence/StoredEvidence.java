package io.cityloop.enforcement.persistence;

import io.cityloop.casefile.MediaStore;
import io.cityloop.enforcement.CustodyAction;
import io.cityloop.enforcement.CustodyEntry;
import io.cityloop.enforcement.Evidence;
import io.cityloop.enforcement.EvidenceCheck;
import io.cityloop.enforcement.EvidenceItem;
import io.cityloop.enforcement.NewEvidence;
import io.cityloop.enforcement.domain.HashLink;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.People;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Evidence in the database, chained. */
@Service
class StoredEvidence implements Evidence {

    private static final int TITLE = 200;

    private final EvidenceMapper rows;
    private final MediaStore media;
    private final People people;
    private final Clock clock;

    StoredEvidence(EvidenceMapper rows, MediaStore media, People people, Clock clock) {
        this.rows = rows;
        this.media = media;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public EvidenceItem add(String penaltyId, NewEvidence evidence, Actor actor) {
        check(evidence);
        EvidenceHead head = lock(penaltyId);
        int number = head.pieces() + 1;
        EvidenceRow row = new EvidenceRow(
                        0,
                        penaltyId,
                        head.links() + 1,
                        number,
                        evidence.kind().name(),
                        evidence.title().strip(),
                        evidence.mediaSha256(),
                        evidence.place().strip(),
                        time(evidence.takenAt()),
                        evidence.taker(),
                        evidence.secondOfficer(),
                        evidence.source().strip(),
                        actor.username(),
                        time(clock.instant()),
                        head.hash(),
                        "")
                .sealed();
        rows.insertEvidence(row);
        rows.moveHead(new EvidenceHead(penaltyId, row.link(), number, row.hash()));
        EvidenceRow kept = rows.piece(penaltyId, number);
        return (kept == null ? row : kept).item(List.of());
    }

    private void check(NewEvidence evidence) {
        List<FieldError> errors = new ArrayList<>();
        text(errors, "title", evidence.title());
        text(errors, "place", evidence.place());
        text(errors, "source", evidence.source());
        text(errors, "taker", evidence.taker());
        text(errors, "secondOfficer", evidence.secondOfficer());
        officer(errors, "taker", evidence.taker());
        officer(errors, "secondOfficer", evidence.secondOfficer());
        if (evidence.taker().equals(evidence.secondOfficer())) {
            errors.add(new FieldError("secondOfficer", "enforcement.twoOfficers"));
        }
        if (evidence.takenAt().isAfter(clock.instant())) {
            errors.add(new FieldError("takenAt", "enforcement.evidence.future"));
        }
        String photo = evidence.mediaSha256();
        if (photo != null && !media.missing(List.of(photo)).isEmpty()) {
            errors.add(new FieldError("mediaSha256", "enforcement.evidence.noPhoto"));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
    }

    private void officer(List<FieldError> errors, String field, String username) {
        if (!username.isBlank()
                && people.find(username)
                        .filter(person -> person.has(Role.ENFORCEMENT_OFFICER))
                        .isEmpty()) {
            errors.add(new FieldError(field, "enforcement.notAnOfficer"));
        }
    }

    private static void text(List<FieldError> errors, String field, String text) {
        if (text.isBlank()) {
            errors.add(new FieldError(field, "enforcement.evidence.blank"));
        } else if (text.length() > TITLE) {
            errors.add(new FieldError(field, "enforcement.evidence.long"));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CustodyEntry hand(
            String penaltyId,
            int number,
            CustodyAction action,
            String toHolder,
            @Nullable String note,
            Instant at,
            Actor actor) {
        EvidenceHead head = lock(penaltyId);
        EvidenceRow piece = rows.piece(penaltyId, number);
        if (piece == null) {
            throw new NotFound("enforcement.evidence.notFound");
        }
        List<FieldError> errors = new ArrayList<>();
        text(errors, "toHolder", toHolder);
        CustodyRow before = rows.custody(penaltyId).stream()
                .filter(one -> one.number() == number)
                .reduce((first, second) -> second)
                .orElse(null);
        LocalDateTime earliest = before == null ? piece.takenAt() : before.at();
        if (time(at).isBefore(earliest) || at.isAfter(clock.instant())) {
            errors.add(new FieldError("at", "enforcement.evidence.outOfOrder"));
        }
        if (before != null && before.action().equals(CustodyAction.DISPOSED.name())) {
            errors.add(new FieldError("action", "enforcement.evidence.gone"));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        CustodyRow row = new CustodyRow(
                        0,
                        penaltyId,
                        head.links() + 1,
                        number,
                        action.name(),
                        before == null ? piece.taker() : before.toHolder(),
                        toHolder.strip(),
                        note,
                        time(at),
                        actor.username(),
                        time(clock.instant()),
                        head.hash(),
                        "")
                .sealed();
        rows.insertCustody(row);
        rows.moveHead(new EvidenceHead(penaltyId, row.link(), head.pieces(), row.hash()));
        return row.entry();
    }

    private EvidenceHead lock(String penaltyId) {
        rows.begin(penaltyId, HashLink.ORIGIN);
        return rows.lockHead(penaltyId);
    }

    @Override
    public List<EvidenceItem> of(String penaltyId) {
        List<CustodyRow> custody = rows.custody(penaltyId);
        return rows.pieces(penaltyId).stream()
                .map(row -> row.item(custody.stream()
                        .filter(one -> one.number() == row.number())
                        .map(CustodyRow::entry)
                        .toList()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public EvidenceCheck verify(String penaltyId) {
        EvidenceHead head = rows.head(penaltyId);
        if (head == null) {
            return new EvidenceCheck(true, 0, null, HashLink.ORIGIN);
        }
        List<Link> links = Stream.concat(
                        rows.pieces(penaltyId).stream()
                                .map(row -> new Link(row.link(), row.previousHash(), row.computed(), row.hash())),
                        rows.custody(penaltyId).stream()
                                .map(row -> new Link(row.link(), row.previousHash(), row.computed(), row.hash())))
                .sorted(Comparator.comparingInt(Link::at))
                .toList();
        String previous = HashLink.ORIGIN;
        int expected = 1;
        for (Link link : links) {
            if (link.at() != expected
                    || !link.previous().equals(previous)
                    || !link.computed().equals(link.kept())) {
                return new EvidenceCheck(false, links.size(), expected, head.hash());
            }
            previous = link.kept();
            expected++;
        }
        boolean whole = head.links() == links.size() && head.hash().equals(previous);
        return new EvidenceCheck(whole, links.size(), whole ? null : expected, head.hash());
    }

    private record Link(int at, String previous, String computed, String kept) {}

    private static LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
