package io.cityloop.identity.web;

import io.cityloop.identity.persistence.AccessTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by {@code Authorization: Bearer}. Whoever shows a token wants to be known by it: a bad one is 401
 * even where nobody need be known, and it always counts before a session.
 */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final AuthenticationEntryPoint refusal;

    BearerFilter(AccessTokens tokens, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.refusal = refusal;
    }

    /** The token's text, if the request shows one. */
    static Optional<String> token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.empty()
                : Optional.of(header.substring(SCHEME.length()).strip());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Authorization") == null) {
            chain.doFilter(request, response);
            return;
        }
        var account = token(request).flatMap(tokens::owner);
        if (account.isEmpty()) {
            SecurityContextHolder.clearContext();
            refusal.commence(request, response, new InvalidToken());
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(account.get())));
        chain.doFilter(request, response);
    }

    /** Malformed, unknown, expired or revoked: which of them is nobody's business. */
    static class InvalidToken extends AuthenticationException {
        InvalidToken() {
            super("invalid token");
        }
    }
}
