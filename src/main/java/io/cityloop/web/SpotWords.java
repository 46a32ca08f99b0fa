package io.cityloop.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the page of decisions on the spot says by itself, so that it can say it without a network. */
@Component
class SpotWords {

    private static final List<String> KEYS = List.of(
            "saved",
            "online",
            "offline",
            "login",
            "noKit",
            "noNumbers",
            "again",
            "state.waiting",
            "state.sending",
            "state.arrived",
            "state.refused",
            "state.conflict");

    private final Names names;
    private final JsonMapper json;

    SpotWords(Names names, JsonMapper json) {
        this.names = names;
        this.json = json;
    }

    /** All of them as JSON that can stand in a script element. */
    String json() {
        Map<String, String> words = new TreeMap<>();
        KEYS.forEach(key -> words.put(key, names.refusal("web.penalty.spot." + key)));
        return json.writeValueAsString(words).replace("<", "\\u003c");
    }
}
