package io.cityloop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Every exception of every controller: problem details for programs, the same words on a page for people. */
@ControllerAdvice
@Order(ProblemAdvice.AFTER_THOSE_OF_PAGES)
class ProblemAdvice {

    static final int AFTER_THOSE_OF_PAGES = Ordered.HIGHEST_PRECEDENCE + 100;

    private final Refusals refusals;
    private final Rendering rendering;

    ProblemAdvice(Refusals refusals, Rendering rendering) {
        this.refusals = refusals;
        this.rendering = rendering;
    }

    /** The security chain has its own words for these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void nobodyIsListening() {
        // The client went away; there is nothing to answer and nobody to answer to.
    }

    @ExceptionHandler
    @Nullable
    Object explain(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        var refusal = refusals.of(thrown);
        if (response.isCommitted()) {
            return null;
        }
        // A controller that began a file or a stream left its own type and caching behind.
        response.resetBuffer();
        return rendering.of(refusal, request, response);
    }
}
