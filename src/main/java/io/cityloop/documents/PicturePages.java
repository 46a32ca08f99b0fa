package io.cityloop.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.springframework.stereotype.Service;

/** Puts a photo on a page; a bean. */
@Service
public class PicturePages {

    private static final float MARGIN = 60;
    private static final float UPPER = 0.55f;

    /** Draws the picture (JPEG or PNG) as large as it fits into the lower half of the first page. */
    public byte[] withPicture(byte[] pdf, byte[] picture) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            PDImageXObject image = PDImageXObject.createFromByteArray(document, picture, "photo");
            float width = page.getMediaBox().getWidth() - 2 * MARGIN;
            float height = page.getMediaBox().getHeight() * UPPER - MARGIN;
            float scale = Math.min(width / image.getWidth(), height / image.getHeight());
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.drawImage(
                        image,
                        MARGIN + (width - image.getWidth() * scale) / 2,
                        MARGIN + height - image.getHeight() * scale,
                        image.getWidth() * scale,
                        image.getHeight() * scale);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a photo could not be put on its page", e);
        }
    }
}
