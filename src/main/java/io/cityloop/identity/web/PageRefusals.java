package io.cityloop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How the pages' security chain says no to somebody known: by the error page, or back to the login form. */
@Component("pageRefusals")
class PageRefusals implements AccessDeniedHandler {

    private final DataSize largest;

    PageRefusals(@Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize largest) {
        this.largest = largest;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (request.getContentLengthLong() > largest.toBytes()) {
            // Nothing of so large a form is read, the CSRF token neither; the size is what to tell.
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (denied instanceof CsrfException && request.getRequestURI().endsWith("/login")) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
