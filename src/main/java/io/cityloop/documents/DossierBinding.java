package io.cityloop.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Service;

/**
 * Binds parts into one PDF 卷宗; a bean. The pages are numbered through, every original is attached, and so is a
 * manifest with the hash of every page and every attachment; a seal over all bytes of the file stands behind its end.
 * {@link DossierCheck} needs nothing but the file.
 */
@Service
public class DossierBinding {

    private static final float SMALL = 9;
    private static final float FROM_EDGE = 34;

    private final PdfDocuments documents;

    DossierBinding(PdfDocuments documents) {
        this.documents = documents;
    }

    /**
     * Binds a dossier.
     *
     * @param name what the manifest calls it, ASCII
     * @param front cover and table of contents as XHTML, given the first page of every part
     * @param parts in order
     */
    public byte[] bind(String name, Instant made, Function<List<Integer>, String> front, List<DossierPart> parts) {
        try {
            List<Integer> lengths = new ArrayList<>();
            for (DossierPart part : parts) {
                try (PDDocument pages = Loader.loadPDF(part.pages())) {
                    lengths.add(pages.getNumberOfPages());
                }
            }
            byte[] bound = numbered(frontPages(front, lengths), parts);
            return DossierSeal.seal(withManifest(bound, name, made, parts));
        } catch (IOException e) {
            throw new UncheckedIOException("a dossier could not be bound", e);
        }
    }

    /** The table of contents says on which pages the parts begin, which depends on how long it is itself. */
    private byte[] frontPages(Function<List<Integer>, String> front, List<Integer> lengths) throws IOException {
        int length = 2;
        byte[] pages = documents.pdf(front.apply(beginnings(length, lengths)));
        for (int again = 0; again < 3 && length(pages) != length; again++) {
            length = length(pages);
            pages = documents.pdf(front.apply(beginnings(length, lengths)));
        }
        return pages;
    }

    private static List<Integer> beginnings(int frontLength, List<Integer> lengths) {
        List<Integer> beginnings = new ArrayList<>();
        int at = frontLength + 1;
        for (int length : lengths) {
            beginnings.add(at);
            at += length;
        }
        return beginnings;
    }

    private static int length(byte[] pdf) throws IOException {
        try (PDDocument pages = Loader.loadPDF(pdf)) {
            return pages.getNumberOfPages();
        }
    }

    private byte[] numbered(byte[] front, List<DossierPart> parts) throws IOException {
        List<PDDocument> sources = new ArrayList<>();
        try (PDDocument whole = new PDDocument()) {
            PDFMergerUtility merger = new PDFMergerUtility();
            List<byte[]> pieces = new ArrayList<>();
            pieces.add(front);
            parts.forEach(part -> pieces.add(part.pages()));
            for (byte[] piece : pieces) {
                PDDocument source = Loader.loadPDF(piece);
                sources.add(source);
                merger.appendDocument(whole, source);
            }
            whole.getDocumentInformation().setProducer("CityLoop");
            Path font = documents.font().orElseThrow(FontMissing::new);
            // The font is cut down to what is used while the file is written, so it stays open until then.
            return CityFont.read(font, open -> {
                number(whole, PDType0Font.load(whole, open, true));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                whole.save(out);
                return out.toByteArray();
            });
        } finally {
            for (PDDocument source : sources) {
                source.close();
            }
        }
    }

    private static void number(PDDocument whole, PDType0Font font) throws IOException {
        int count = whole.getNumberOfPages();
        for (int n = 0; n < count; n++) {
            PDPage page = whole.getPage(n);
            String words = "卷宗第 " + (n + 1) + " 页，共 " + count + " 页";
            float width = font.getStringWidth(words) / 1000 * SMALL;
            try (PDPageContentStream content = new PDPageContentStream(whole, page, AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(font, SMALL);
                content.newLineAtOffset(
                        page.getMediaBox().getUpperRightX() - width - 2 * FROM_EDGE,
                        page.getMediaBox().getUpperRightY() - FROM_EDGE);
                content.showText(words);
                content.endText();
            }
        }
    }

    private static byte[] withManifest(byte[] bound, String name, Instant made, List<DossierPart> parts)
            throws IOException {
        try (PDDocument whole = Loader.loadPDF(bound)) {
            Map<String, PDComplexFileSpecification> files = new HashMap<>();
            for (DossierPart part : parts) {
                files.put(part.fileName(), file(whole, part.fileName(), part.original()));
            }
            byte[] manifest =
                    DossierManifest.of(name, made, whole, parts).text().getBytes(StandardCharsets.UTF_8);
            files.put(DossierManifest.FILE, file(whole, DossierManifest.FILE, manifest));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(files);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(whole.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            whole.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            whole.save(out);
            return out.toByteArray();
        }
    }

    private static PDComplexFileSpecification file(PDDocument whole, String name, byte[] bytes) throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(whole, new ByteArrayInputStream(bytes));
        embedded.setSize(bytes.length);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        return file;
    }
}
