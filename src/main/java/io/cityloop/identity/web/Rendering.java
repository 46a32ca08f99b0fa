package io.cityloop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders refusals: for programs as problem details, for people by the templates {@code error/4xx} and {@code error/5xx}
 * with the model attributes {@code status}, and where there is something to say {@code detail}, {@code fields},
 * {@code retryAfter} (seconds) and {@code reference} (of a failure in the log).
 */
@Component
class Rendering {

    private final Wording wording;
    private final Languages languages;
    private final JsonMapper json;

    Rendering(Wording wording, Languages languages, JsonMapper json) {
        this.wording = wording;
        this.languages = languages;
        this.json = json;
    }

    /** The value of a controller method: an entity for programs, a view for people, a line for files. */
    Object of(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (Routes.isApi(request)) {
            return entity(refusal, request);
        }
        return Routes.isFile(request) ? text(refusal, request) : page(refusal, request, response);
    }

    /** Where there is no controller: written straight to the response. */
    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(refusal.kind().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(wording.of(refusal, languages.of(request))));
    }

    private ResponseEntity<Problem> entity(Refusal refusal, HttpServletRequest request) {
        return ResponseEntity.status(refusal.kind().status())
                .headers(refusal.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(wording.of(refusal, languages.of(request)));
    }

    /** In place of a script or picture nobody reads a page. */
    private ResponseEntity<String> text(Refusal refusal, HttpServletRequest request) {
        return ResponseEntity.status(refusal.kind().status())
                .headers(refusal.headers())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(wording.of(refusal, languages.of(request)).title());
    }

    private ModelAndView page(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var problem = wording.of(refusal, languages.of(request));
        var status = refusal.kind().status();
        var page = new ModelAndView(status.is4xxClientError() ? "error/4xx" : "error/5xx", status);
        page.addObject("status", problem.status());
        if (!refusal.isGeneral()) {
            page.addObject("detail", problem.detail());
        }
        if (!problem.errors().isEmpty()) {
            page.addObject("fields", problem.errors());
        }
        return page.addObject("retryAfter", refusal.headers().getFirst("Retry-After"))
                .addObject("reference", refusal.headers().getFirst("X-Failure-Reference"));
    }
}
