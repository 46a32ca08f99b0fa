package io.cityloop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders refusals: for programs as problem details, for people by template {@code error} with the model attributes
 * {@code problem}, {@code status}, {@code title}, {@code detail}, {@code errors} and {@code reference} (may be null).
 */
@Component
class Rendering {

    private final Wording wording;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Rendering(Wording wording, LocaleResolver localeResolver, JsonMapper json) {
        this.wording = wording;
        this.locales = localeResolver;
        this.json = json;
    }

    /** The value of a controller method: an entity for programs, a view for people. */
    Object of(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return isForPrograms(request) ? entity(refusal, request) : page(refusal, request, response);
    }

    /** Where there is no controller: written straight to the response. */
    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(refusal.kind().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(wording.of(refusal, locales.resolveLocale(request))));
    }

    private ResponseEntity<Problem> entity(Refusal refusal, HttpServletRequest request) {
        return ResponseEntity.status(refusal.kind().status())
                .headers(refusal.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(wording.of(refusal, locales.resolveLocale(request)));
    }

    private ModelAndView page(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var problem = wording.of(refusal, locales.resolveLocale(request));
        return new ModelAndView("error", refusal.kind().status())
                .addObject("problem", problem)
                .addObject("status", problem.status())
                .addObject("title", problem.title())
                .addObject("detail", problem.detail())
                .addObject("errors", problem.errors())
                .addObject("reference", refusal.headers().getFirst("X-Failure-Reference"));
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        var forwardedFrom = request.getAttribute("jakarta.servlet.error.request_uri");
        var path = forwardedFrom == null ? request.getRequestURI() : forwardedFrom.toString();
        return path.startsWith(request.getContextPath() + "/api/");
    }
}
