package io.cityloop.identity.web;

import io.cityloop.identity.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where somebody lands after logging in, unless he had asked for a page before: staff at work, citizens at their reports. */
@Component
class Landing implements AuthenticationSuccessHandler {

    private final SavedRequestAwareAuthenticationSuccessHandler staff;
    private final SavedRequestAwareAuthenticationSuccessHandler citizens;

    Landing(SecuritySettings settings) {
        staff = to(settings.homePage());
        citizens = to(settings.citizenPage());
    }

    private static SavedRequestAwareAuthenticationSuccessHandler to(String page) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl(page);
        return handler;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        boolean citizen = authentication instanceof SignedIn signedIn
                && signedIn.person().posts().stream().allMatch(post -> post.role() == Role.CITIZEN);
        (citizen ? citizens : staff).onAuthenticationSuccess(request, response, authentication);
    }
}
