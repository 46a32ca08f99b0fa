package io.cityloop.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What people call the things that a standard names otherwise, by name of the sub-class. */
final class EverydayWords {

    private static final String FILE = "catalog/everyday-words.csv";

    private EverydayWords() {}

    static Map<String, String> read() {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(
                            parts -> parts[0], parts -> parts[1], (some, more) -> some + ' ' + more));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
