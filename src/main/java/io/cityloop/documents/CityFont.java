package io.cityloop.documents;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.fontbox.ttf.CmapLookup;
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

    /** End of the plane that holds the rarest names; beyond are only symbols. */
    private static final int LAST = 0x3FFFF;

    private CityFont() {}

    /** The characters the font has a picture of. */
    static BitSet characters(Path path) {
        return read(path, font -> {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int character = ' '; character <= LAST; character++) {
                if (glyphs.getGlyphId(character) != 0) {
                    characters.set(character);
                }
            }
            return characters;
        });
    }

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
