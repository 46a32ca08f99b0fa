package io.cityloop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which requests are of programs, and which are of browsers fetching files. */
final class Routes {

    private static final List<String> FILES = List.of("/app/", "/assets/", "/inspector/", "/webjars/", "/favicon");

    private Routes() {}

    /** Below {@code /api/} or spoken by programs outside; for an error dispatch, the request that failed was. */
    static boolean isApi(HttpServletRequest request) {
        var path = path(request);
        return path.startsWith("/api/") || path.startsWith("/open311/") || path.startsWith("/webhooks/");
    }

    /** Of a file that a page brings along. */
    static boolean isFile(HttpServletRequest request) {
        return FILES.stream().anyMatch(path(request)::startsWith);
    }

    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute("jakarta.servlet.error.request_uri");
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return path.substring(Math.min(path.length(), request.getContextPath().length()));
    }
}
