package io.cityloop.identity.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything that can be reached without being known. What is not listed here is closed. */
final class PublicRoutes {

    /** Files the browser may keep; no session, no cookies. */
    static final List<String> FILES = List.of(
            "/app/**",
            "/assets/**",
            // The inspector app's own files; whatever it shows comes from the API, by token.
            "/inspector",
            "/inspector/**",
            "/webjars/**",
            "/favicon.ico",
            "/favicon.svg",
            "/robots.txt");

    /** Where programs outside speak in the words of other specifications. */
    static final List<String> PROGRAMS = List.of("/open311/**", "/webhooks/**");

    /** Who they are is said in each request; all of Open311, so that its faults have its own shape, too. */
    private static final List<Route> SPOKEN = List.of(any("/open311/**"), any("/webhooks/wechat"));

    private static final List<Route> PAGES = List.of(
            any("/"),
            any("/report"),
            any("/report/**"),
            any("/track"),
            any("/track/**"),
            get("/public"),
            get("/public/**"),
            get("/feeds/*"),
            any("/register"),
            any("/notifications/stop/*"),
            any("/login"),
            any("/error"),
            get("/publication"),
            get("/publication/*"),
            get("/penalties"),
            get("/processes/*"),
            get("/swagger-ui.html"),
            get("/swagger-ui/**"),
            get("/v3/api-docs"),
            get("/v3/api-docs.yaml"),
            get("/v3/api-docs/**"));

    private static final List<Route> API = List.of(
            post("/api/tokens"),
            post("/api/reports"),
            // Known by number and telephone digits instead of an account; the service checks, tries are limited.
            get("/api/reports/*"),
            post("/api/cases/*/reopenings"),
            post("/api/cases/*/withdrawal"),
            post("/api/cases/*/check-answers"),
            post("/api/cases/*/satisfaction"),
            post("/api/media"),
            get("/api/public/*"),
            // Providers show a signature instead of an account.
            post("/api/notifications/receipts/*"),
            get("/api/publications"),
            get("/api/publications/**"),
            get("/api/catalog/**"),
            get("/api/map/**"),
            get("/api/forms/**"),
            get("/api/demo/**"));

    private PublicRoutes() {}

    static RequestMatcher[] pages() {
        return matchers(PAGES.stream());
    }

    static RequestMatcher[] api() {
        return matchers(API.stream());
    }

    static RequestMatcher[] programs() {
        return matchers(SPOKEN.stream());
    }

    private static RequestMatcher[] matchers(Stream<Route> routes) {
        return routes.map(Route::matcher).toArray(RequestMatcher[]::new);
    }

    private static Route any(String pattern) {
        return new Route(null, pattern);
    }

    private static Route get(String pattern) {
        return new Route(HttpMethod.GET, pattern);
    }

    private static Route post(String pattern) {
        return new Route(HttpMethod.POST, pattern);
    }

    private record Route(@Nullable HttpMethod method, String pattern) {

        RequestMatcher matcher() {
            var paths = PathPatternRequestMatcher.withDefaults();
            return method == null ? paths.matcher(pattern) : paths.matcher(method, pattern);
        }
    }
}
