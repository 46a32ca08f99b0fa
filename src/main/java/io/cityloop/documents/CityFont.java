package io.cityloop.documents;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** Reads the city's font, alone or the first of a collection. */
final class CityFont {

    /** What is asked of an open font. */
    interface Question<T> {
        T answer(TrueTypeFont font) throws IOException;
    }

    private CityFont() {}

    static <T> T read(Path path, Question<T> question) {
        File file = path.toFile();
        try {
            if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file);
                        TrueTypeFont font = new TTFParser().parse(bytes)) {
                    return question.answer(font);
                }
            }
            AtomicReference<T> answer = new AtomicReference<>();
            try (TrueTypeCollection fonts = new TrueTypeCollection(file)) {
                fonts.processAllFonts(font -> {
                    if (answer.get() == null) {
                        answer.set(question.answer(font));
                    }
                });
            }
            return answer.get();
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + path + " cannot be read", e);
        }
    }
}
