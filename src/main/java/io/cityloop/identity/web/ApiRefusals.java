package io.cityloop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** How the API's security chain says no: 401 with a challenge, or 403. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String CHALLENGE = "Bearer realm=\"cityloop\"";

    private final Rendering rendering;

    ApiRefusals(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        var refusal = switch (missing) {
            case BearerFilter.InvalidToken invalid ->
                Refusal.of(Kind.NOT_LOGGED_IN, "identity.token.invalid")
                        .with("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
            case WrongLogin wrong ->
                Refusal.of(Kind.NOT_LOGGED_IN, "identity.login.failed").with("WWW-Authenticate", CHALLENGE);
            default -> Refusal.of(Kind.NOT_LOGGED_IN).with("WWW-Authenticate", CHALLENGE);
        };
        rendering.write(refusal, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var detail = denied instanceof CsrfException ? "identity.csrf.api" : Kind.NOT_ALLOWED.detailKey();
        rendering.write(Refusal.of(Kind.NOT_ALLOWED, detail), request, response);
    }
}
