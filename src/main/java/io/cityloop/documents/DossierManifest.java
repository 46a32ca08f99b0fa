package io.cityloop.documents;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a dossier says it holds, one line a thing: {@code page <n> <sha256>}, {@code file <name> <sha256>}.
 *
 * @param name of the dossier
 * @param pages hash of every page, in order
 * @param files hash of every attachment, by name
 */
record DossierManifest(String name, String made, List<String> pages, Map<String, String> files) {

    static final String FILE = "MANIFEST.txt";

    static final String HEAD = "CityLoop-Dossier 1";

    static DossierManifest of(String name, Instant made, PDDocument whole, List<DossierPart> parts) throws IOException {
        List<String> pages = new java.util.ArrayList<>();
        for (int n = 0; n < whole.getNumberOfPages(); n++) {
            pages.add(PageHash.of(whole.getPage(n)));
        }
        Map<String, String> files = new LinkedHashMap<>();
        parts.forEach(part -> files.put(part.fileName(), DossierSeal.sha256(part.original())));
        return new DossierManifest(name, made.toString(), pages, files);
    }

    String text() {
        StringBuilder out = new StringBuilder(HEAD)
                .append("\nname ")
                .append(name)
                .append("\nmade ")
                .append(made)
                .append('\n');
        for (int n = 0; n < pages.size(); n++) {
            out.append("page ").append(n + 1).append(' ').append(pages.get(n)).append('\n');
        }
        files.forEach((file, hash) ->
                out.append("file ").append(file).append(' ').append(hash).append('\n'));
        return out.toString();
    }

    /** Reads a manifest; empty when it is none. */
    static Optional<DossierManifest> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            return Optional.empty();
        }
        String name = "";
        String made = "";
        List<String> pages = new java.util.ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ");
            if (words.length == 2 && words[0].equals("name")) {
                name = words[1];
            } else if (words.length == 2 && words[0].equals("made")) {
                made = words[1];
            } else if (words.length == 3 && words[0].equals("page")) {
                pages.add(words[2]);
            } else if (words.length == 3 && words[0].equals("file")) {
                files.put(words[1], words[2]);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new DossierManifest(name, made, pages, files));
    }
}
