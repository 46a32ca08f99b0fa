package io.cityloop.open311.web;

import io.cityloop.open311.domain.Answer;
import io.cityloop.open311.domain.Node;
import io.cityloop.open311.domain.XmlText;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The two forms of every answer; the end of the address says which. */
enum Format {
    XML(new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8)) {
        @Override
        byte[] write(Answer answer, JsonMapper json) {
            return XmlText.of(answer);
        }
    },
    JSON(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8)) {
        @Override
        byte[] write(Answer answer, JsonMapper json) {
            return json.writeValueAsBytes(plain(answer.body()));
        }
    };

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    abstract byte[] write(Answer answer, JsonMapper json);

    MediaType type() {
        return type;
    }

    /** XML, which every server has, where the address does not say. */
    static Format of(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".json") ? JSON : XML;
    }

    /** By the Spark convention: a container of one kind of parts is an array, and the root has no name. */
    private static @Nullable Object plain(Node node) {
        return switch (node) {
            case Node.Leaf leaf -> leaf.value();
            case Node.Group group -> {
                Map<String, @Nullable Object> parts = new LinkedHashMap<>();
                group.parts().forEach((name, part) -> parts.put(name, plain(part)));
                yield parts;
            }
            case Node.Rows rows -> rows.items().stream().map(Format::plain).toList();
        };
    }
}
