package io.cityloop.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table among our own resources under {@code seed/}: a line of headings, commas, and no quotes. */
final class SeedFile {

    private SeedFile() {}

    static List<String[]> rows(String name) {
        var stream = Objects.requireNonNull(SeedFile.class.getResourceAsStream("/seed/" + name), name);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
