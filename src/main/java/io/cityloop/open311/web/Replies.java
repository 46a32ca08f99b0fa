package io.cityloop.open311.web;

import io.cityloop.open311.domain.Answer;
import io.cityloop.open311.domain.Node;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers in the form and language they were asked for. */
@Component
class Replies {

    private final JsonMapper json;

    Replies(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> ok(HttpServletRequest request, String root, Node body) {
        return of(HttpStatusCode.valueOf(200), request, root, body);
    }

    ResponseEntity<byte[]> of(HttpStatusCode status, HttpServletRequest request, String root, Node body) {
        Format format = Format.of(request);
        return ResponseEntity.status(status)
                .contentType(format.type())
                .body(format.write(new Answer(root, body), json));
    }

    /** Chinese unless the program asks for English. */
    static Locale language(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
