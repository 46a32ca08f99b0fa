package io.cityloop.enforcement.process;

import io.cityloop.casefile.MediaStore;
import io.cityloop.documents.DossierBinding;
import io.cityloop.documents.DossierPart;
import io.cityloop.documents.PdfDocuments;
import io.cityloop.documents.PicturePages;
import io.cityloop.enforcement.Evidence;
import io.cityloop.enforcement.EvidenceItem;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.identity.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** Binds what went out and what was found into the dossier of a penalty file. */
@Component
class DossierPaper {

    private final Evidence evidence;
    private final MediaStore media;
    private final PdfDocuments pdf;
    private final PicturePages pictures;
    private final DossierBinding binding;
    private final DossierTexts texts;
    private final Clock clock;

    DossierPaper(
            Evidence evidence,
            MediaStore media,
            PdfDocuments pdf,
            PicturePages pictures,
            DossierBinding binding,
            DossierTexts texts,
            Clock clock) {
        this.evidence = evidence;
        this.media = media;
        this.pdf = pdf;
        this.pictures = pictures;
        this.binding = binding;
        this.texts = texts;
        this.clock = clock;
    }

    byte[] bind(String penaltyId, List<IssuedDocument> documents, LongFunction<byte[]> bytes) {
        List<EvidenceItem> pieces = evidence.of(penaltyId);
        if (documents.isEmpty() && pieces.isEmpty()) {
            throw new NotFound("enforcement.dossier.empty");
        }
        List<DossierEntry> entries = new ArrayList<>();
        for (IssuedDocument document : documents) {
            byte[] original = bytes.apply(document.id());
            String name = "D%02d-%s.pdf"
                    .formatted(
                            entries.size() + 1,
                            document.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            entries.add(new DossierEntry(
                    document.title(),
                    document.number(),
                    document.pdfHash(),
                    new DossierPart(original, name, original)));
        }
        for (EvidenceItem piece : pieces) {
            entries.add(photo(piece));
        }
        return binding.bind(
                penaltyId,
                clock.instant(),
                beginnings -> texts.front(penaltyId, entries, beginnings, evidence.verify(penaltyId)),
                entries.stream().map(DossierEntry::part).toList());
    }

    private DossierEntry photo(EvidenceItem piece) {
        byte[] page = pdf.pdf(texts.piece(piece));
        String hash = piece.mediaSha256();
        if (hash == null) {
            DossierPart part = new DossierPart(page, "E%02d.pdf".formatted(piece.number()), page);
            return new DossierEntry("证据：" + piece.title(), piece.kind().title(), piece.hash(), part);
        }
        byte[] original = read(hash);
        boolean jpeg =
                media.find(hash).filter(found -> found.type().contains("jpeg")).isPresent();
        DossierPart part = new DossierPart(
                pictures.withPicture(page, original),
                "E%02d.%s".formatted(piece.number(), jpeg ? "jpg" : "png"),
                original);
        return new DossierEntry("证据：" + piece.title(), piece.kind().title(), hash, part);
    }

    private byte[] read(String hash) {
        try (InputStream bytes = media.open(hash)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a photo cannot be read", e);
        }
    }
}
