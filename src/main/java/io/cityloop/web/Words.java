package io.cityloop.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts islands speak, put into each page as one JSON block: every message below {@code web.js.}. */
@Component("words")
class Words {

    private static final String PREFIX = "web.js.";

    private final JsonMapper json;
    private final Map<Locale, String> byLanguage = new ConcurrentHashMap<>();

    Words(JsonMapper json) {
        this.json = json;
    }

    /** JSON of key to text in this language, safe inside a script element. */
    public String json(Locale locale) {
        return byLanguage.computeIfAbsent(Locale.of(locale.getLanguage()), this::read);
    }

    private String read(Locale language) {
        var bundle = ResourceBundle.getBundle(
                "i18n.web",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var texts = new TreeMap<String, String>();
        for (var key : bundle.keySet()) {
            if (key.startsWith(PREFIX)) {
                texts.put(key.substring(PREFIX.length()), bundle.getString(key));
            }
        }
        return json.writeValueAsString(texts).replace("<", "\\u003c");
    }
}
