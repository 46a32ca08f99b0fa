package io.cityloop.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** PDF from XHTML; a bean. Every document carries its font, and nothing is ever fetched from anywhere. */
@Service
public class PdfDocuments {

    /** The name under which documents find the city's font: {@code font-family: City}. */
    public static final String FONT_FAMILY = "City";

    private static final Logger log = LoggerFactory.getLogger(PdfDocuments.class);

    private final DocumentSettings settings;
    private final Map<Path, BitSet> coverage = new ConcurrentHashMap<>();

    PdfDocuments(DocumentSettings settings) {
        this.settings = settings;
        if (font().isEmpty()) {
            log.warn("No TrueType font with Chinese: PDF documents are refused until cityloop.documents.font names one"
                    + " (Debian: package fonts-arphic-gbsn00lp)");
        }
    }

    /** The font file documents are written in; empty when this machine has none. */
    public final Optional<Path> font() {
        String set = settings.font();
        return (set != null ? Stream.of(set) : settings.fonts().stream())
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst();
    }

    /** The characters of a text that the font has no picture of, each once; they would be printed as something else. */
    public String unprintable(String text) {
        Path font = font().orElse(null);
        if (font == null) {
            return "";
        }
        BitSet glyphs = coverage.computeIfAbsent(font, CityFont::characters);
        StringBuilder missing = new StringBuilder();
        text.codePoints()
                .filter(character -> character > ' ' && !glyphs.get(character))
                .distinct()
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }

    /**
     * The document as PDF.
     *
     * @param xhtml well-formed; its styles use {@link #FONT_FAMILY}
     * @throws FontMissing when there is no font to write it in
     */
    public byte[] pdf(String xhtml) {
        Path font = font().orElseThrow(FontMissing::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(font.toFile(), FONT_FAMILY);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("CityLoop");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be written", e);
        }
        return out.toByteArray();
    }
}
