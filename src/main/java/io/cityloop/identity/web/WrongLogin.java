package io.cityloop.identity.web;

import org.springframework.security.authentication.BadCredentialsException;

/** Wrong name or password, or an account that is not let in: which of them is nobody's business. */
class WrongLogin extends BadCredentialsException {

    WrongLogin() {
        super("wrong username or password");
    }
}
