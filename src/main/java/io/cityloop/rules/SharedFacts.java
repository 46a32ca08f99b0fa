package io.cityloop.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.rules.persistence.ExplanationMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Facts that many decisions share, kept once by the hash of their JSON. */
@Component
class SharedFacts {

    private static final int REMEMBERED = 100;

    private final ExplanationMapper rows;
    private final JsonMapper json;
    private final Cache<String, Boolean> surelyKept =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, JsonNode> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    SharedFacts(ExplanationMapper rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Keeps each part and gives its hash by its name. */
    Map<String, String> keep(Map<String, ?> shared, LocalDateTime now) {
        Map<String, String> hashes = new TreeMap<>();
        shared.forEach((name, fact) -> hashes.put(name, keepOne(json.writeValueAsString(fact), now)));
        return hashes;
    }

    /** The kept facts of a decision, shared parts put back in. */
    JsonNode whole(String facts, @Nullable String shared) {
        JsonNode told = json.readTree(facts);
        if (shared != null && told instanceof ObjectNode whole) {
            json.readTree(shared)
                    .properties()
                    .forEach(part ->
                            whole.set(part.getKey(), part(part.getValue().asString())));
        }
        return told;
    }

    /** Written in every transaction until one has surely committed: a rolled back one must not count. */
    private String keepOne(String content, LocalDateTime now) {
        String hash = RuleVersion.sha256(content.getBytes(StandardCharsets.UTF_8));
        if (surelyKept.getIfPresent(hash) == null) {
            if (rows.shared(hash) == null) {
                rows.keepShared(hash, content, now);
            } else {
                surelyKept.put(hash, true);
            }
        }
        return hash;
    }

    private JsonNode part(String hash) {
        return read.get(hash, key -> {
            String content = rows.shared(key);
            return content == null ? json.nullNode() : json.readTree(content);
        });
    }
}
