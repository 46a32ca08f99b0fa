package io.cityloop.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Service;

/**
 * OFD (GB/T 33190-2016) from a PDF of this house; a bean. Text stays text, glyph by glyph where the PDF has it, in the
 * same font, of which only the characters in use are put in. Pictures and clips are not carried over: documents of this
 * house that go out as OFD have none.
 */
@Service
public class OfdDocuments {

    private final PdfDocuments documents;

    OfdDocuments(PdfDocuments documents) {
        this.documents = documents;
    }

    /**
     * The same pages as OFD.
     *
     * @param pdf written by {@link PdfDocuments}
     * @throws FontMissing when there is no font to put in
     */
    public byte[] ofd(byte[] pdf, String title, Instant created) {
        FontSubset font = new FontSubset(documents.font().orElseThrow(FontMissing::new));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            OfdIds ids = new OfdIds(document.getNumberOfPages());
            List<String> pages = new ArrayList<>();
            for (int n = 0; n < document.getNumberOfPages(); n++) {
                OfdPage page = new OfdPage(document.getPage(n), ids, font);
                page.read();
                pages.add(page.xml());
            }
            return zip(
                    pages,
                    OfdParts.root(id(pdf), title, created.atZone(ZoneOffset.UTC).toLocalDate()),
                    ids,
                    font,
                    document);
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be written as OFD", e);
        }
    }

    private static byte[] zip(List<String> pages, String root, OfdIds ids, FontSubset font, PDDocument document)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "OFD.xml", root.getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "Doc_0/Document.xml",
                    OfdParts.document(ids, OfdPage.box(document.getPage(0))).getBytes(StandardCharsets.UTF_8));
            put(zip, "Doc_0/PublicRes.xml", OfdParts.resources(ids, font.name()).getBytes(StandardCharsets.UTF_8));
            put(zip, "Doc_0/Res/" + OfdParts.FONT_FILE, font.bytes());
            for (int n = 0; n < pages.size(); n++) {
                put(zip, "Doc_0/" + OfdParts.pageFile(n), pages.get(n).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The standard wants 32 hexadecimal digits that tell documents apart. */
    private static String id(byte[] pdf) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
