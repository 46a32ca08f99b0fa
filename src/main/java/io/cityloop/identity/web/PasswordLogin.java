package io.cityloop.identity.web;

import io.cityloop.identity.TooManyRequests;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Brings {@link Logins} under the login form; the authentication's details are the client's address. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final Logins logins;

    PasswordLogin(Logins logins) {
        this.logins = logins;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        try {
            var account = logins.check(
                    form.getName(), String.valueOf(form.getCredentials()), String.valueOf(form.getDetails()));
            return new SignedIn(account);
        } catch (TooManyRequests tooMany) {
            throw new Wait(tooMany.retryAfter());
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Too many failures: the next attempt has to wait. */
    static class Wait extends LockedException {
        private final Duration duration;

        Wait(Duration duration) {
            super("wait " + duration);
            this.duration = duration;
        }

        Duration duration() {
            return duration;
        }
    }
}
