package io.cityloop.identity.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests are of programs. */
final class Routes {

    private Routes() {}

    /** Below {@code /api/}; for an error dispatch, the request that failed was. */
    static boolean isApi(HttpServletRequest request) {
        var failed = request.getAttribute("jakarta.servlet.error.request_uri");
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return path.startsWith(request.getContextPath() + "/api/");
    }
}
