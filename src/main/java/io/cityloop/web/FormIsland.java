package io.cityloop.web;

import io.cityloop.tasks.Form;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the island that draws a form reads, safe inside a script element. */
@Component
class FormIsland {

    private final JsonMapper json;

    FormIsland(JsonMapper json) {
        this.json = json;
    }

    String json(Form form, Map<String, Object> values) {
        return json.writeValueAsString(Map.of("schema", form.schema(), "outcomes", form.outcomes(), "values", values))
                .replace("<", "\\u003c");
    }
}
