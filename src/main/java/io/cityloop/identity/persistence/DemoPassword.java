package io.cityloop.identity.persistence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * All demo accounts share one password that everybody may know, so sharing its salted hash gives nothing away, and the
 * first start does not spend seconds on sixty slow hashes.
 */
class DemoPassword {

    private final PasswordEncoder encoder;
    private @Nullable String password;
    private String hash = "";

    DemoPassword(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    synchronized String hash(String wanted) {
        if (!wanted.equals(password)) {
            hash = Objects.requireNonNull(encoder.encode(wanted));
            password = wanted;
        }
        return hash;
    }
}
