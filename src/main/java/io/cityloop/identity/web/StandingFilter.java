package io.cityloop.identity.web;

import io.cityloop.identity.persistence.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at a session's person anew on every request: posts taken away, a changed password or a disabled account count
 * at once, not at the next login.
 */
class StandingFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    StandingFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            renew(signedIn, request);
        }
        chain.doFilter(request, response);
    }

    private void renew(SignedIn signedIn, HttpServletRequest request) {
        var account = accounts.admitted(signedIn.getName()).filter(now -> now.credentials() == signedIn.credentials());
        if (account.isPresent()) {
            SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(account.get())));
            return;
        }
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
