package io.cityloop.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A font with only the characters that are used. */
final class FontSubset {

    private final Path file;
    private final Set<Integer> used = new TreeSet<>();

    FontSubset(Path file) {
        this.file = file;
    }

    void use(String text) {
        text.codePoints().forEach(used::add);
    }

    String name() {
        return CityFont.read(file, TrueTypeFont::getName);
    }

    byte[] bytes() {
        return CityFont.read(file, font -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TTFSubsetter subsetter = new TTFSubsetter(font);
            subsetter.add(' ');
            used.forEach(subsetter::add);
            try {
                subsetter.writeToStream(out);
            } catch (IOException e) {
                throw new UncheckedIOException("the font could not be cut down", e);
            }
            return out.toByteArray();
        });
    }
}
