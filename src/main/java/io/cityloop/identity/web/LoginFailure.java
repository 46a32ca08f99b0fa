package io.cityloop.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the login page, which says what was wrong, or how long to wait. */
@Component
class LoginFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var outcome =
                failure instanceof PasswordLogin.Wait wait ? "wait=" + RetryAfter.seconds(wait.duration()) : "failed";
        response.sendRedirect(request.getContextPath() + "/login?" + outcome);
    }
}
