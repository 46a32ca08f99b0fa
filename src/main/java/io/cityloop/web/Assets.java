package io.cityloop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Names of the built browser files, from Vite's manifest; templates ask here, so that a name may hold a hash. */
@Component("assets")
class Assets {

    private static final Logger LOG = LoggerFactory.getLogger(Assets.class);
    private static final String ENTRY = "src/app.ts";

    private final Map<String, Chunk> manifest;

    Assets(JsonMapper json) {
        this.manifest = read(json);
        if (manifest.isEmpty()) {
            LOG.warn("The browser part was not built (frontend.skip): pages come without styles and islands");
        }
    }

    private static Map<String, Chunk> read(JsonMapper json) {
        var file = new ClassPathResource("static/app/manifest.json");
        if (!file.exists()) {
            return Map.of();
        }
        try (var stream = file.getInputStream()) {
            return json.readValue(stream, new TypeReference<Map<String, Chunk>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a browser part at all. */
    public boolean built() {
        return manifest.containsKey(ENTRY);
    }

    /** The page script's path below the context path. */
    public String script() {
        return "/app/" + entry().file();
    }

    /** The style sheets the page script brings, in order. */
    public List<String> styles() {
        var styles = entry().css();
        return styles == null
                ? List.of()
                : styles.stream().map(name -> "/app/" + name).toList();
    }

    private Chunk entry() {
        var chunk = manifest.get(ENTRY);
        if (chunk == null) {
            throw new IllegalStateException("no " + ENTRY + " in the manifest");
        }
        return chunk;
    }

    private record Chunk(String file, @Nullable List<String> css) {}
}
