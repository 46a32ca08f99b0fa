package io.cityloop.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;

/** The filter as the chains have it, alone: the test support's own token would stand in for the cookie. */
class CsrfTest {

    private final CsrfFilter filter = new CsrfFilter(new SecurityConfiguration().csrfTokenRepository());

    CsrfTest() {
        filter.setRequestHandler(new CsrfInEitherForm());
    }

    private jakarta.servlet.http.Cookie cookie = new jakarta.servlet.http.Cookie("none", "");
    private String masked = "";

    @BeforeEach
    void aPageWasShown() throws Exception {
        var request = new MockHttpServletRequest("GET", "/work");
        var response = new MockHttpServletResponse();
        filter.doFilter(
                request,
                response,
                (inner, unused) -> new CsrfCookieFilter().doFilter(inner, response, new MockFilterChain()));
        cookie = Objects.requireNonNull(response.getCookie("XSRF-TOKEN"));
        masked = ((CsrfToken) Objects.requireNonNull(request.getAttribute("_csrf"))).getToken();
    }

    @Test
    void everyPageLeavesACookieThatScriptsCanReadAndOtherSitesCannotSend() {
        assertThat(cookie.isHttpOnly()).isFalse();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(masked).isNotEqualTo(cookie.getValue());
    }

    @Test
    void theTokenIsTakenFromTheCookieInTheHeaderOnly() throws Exception {
        assertThat(status(request -> request.addHeader("X-XSRF-TOKEN", cookie.getValue())))
                .isEqualTo(200);
        assertThat(status(request -> request.addParameter("_csrf", cookie.getValue())))
                .isEqualTo(403);
    }

    @Test
    void theTokenAsRenderedIsTakenFromHeaderAndForm() throws Exception {
        assertThat(status(request -> request.addHeader("X-XSRF-TOKEN", masked))).isEqualTo(200);
        assertThat(status(request -> request.addParameter("_csrf", masked))).isEqualTo(200);
    }

    @Test
    void noTokenAndAnotherTokenAreRefused() throws Exception {
        assertThat(status(request -> {})).isEqualTo(403);
        assertThat(status(request ->
                        request.addHeader("X-XSRF-TOKEN", UUID.randomUUID().toString())))
                .isEqualTo(403);
        assertThat(status(request -> request.addHeader("X-XSRF-TOKEN", "x"))).isEqualTo(403);
    }

    private int status(Consumer<MockHttpServletRequest> withToken) throws Exception {
        var request = new MockHttpServletRequest("POST", "/logout");
        var response = new MockHttpServletResponse();
        request.setCookies(cookie);
        withToken.accept(request);
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
