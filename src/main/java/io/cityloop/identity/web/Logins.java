package io.cityloop.identity.web;

import io.cityloop.identity.domain.Account;
import io.cityloop.identity.domain.Username;
import io.cityloop.identity.persistence.Accounts;
import io.cityloop.identity.persistence.LoginRecord;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Checks a username and password, the same way for the login page and for tokens. */
@Service
class Logins {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final LoginGuard guard;
    private final LoginRecord record;
    private final PasswordEncoder encoder;
    private final String nobodysHash;
    /** Hashing is meant to be expensive; a storm of logins must not take every core from everybody else. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    Logins(Accounts accounts, LoginGuard guard, LoginRecord record, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.guard = guard;
        this.record = record;
        this.encoder = encoder;
        this.nobodysHash = Objects.requireNonNull(encoder.encode("a password nobody has"));
    }

    /**
     * The account that opens with this password. An unknown name takes as long as a wrong password.
     *
     * @throws WrongLogin when nothing opens
     * @throws io.cityloop.identity.TooManyRequests while the next attempt has to wait
     */
    Account check(String username, String password, String address) {
        var name = Username.normal(username).orElse("?");
        guard.admit(name, address);
        var account = accounts.find(name);
        hashing.acquireUninterruptibly();
        try {
            // Again, so that attempts sent side by side do not all slip through before the first has failed.
            guard.admit(name, address);
            if (!opens(account, password)) {
                guard.failed(name, address);
                account.ifPresent(known -> record.add(known.person(), address, false));
                throw new WrongLogin();
            }
        } finally {
            hashing.release();
        }
        var known = account.orElseThrow();
        guard.succeeded(name, address);
        record.add(known.person(), address, true);
        if (encoder.upgradeEncoding(known.passwordHash())) {
            accounts.upgradeHash(known, Objects.requireNonNull(encoder.encode(password)));
        }
        return known;
    }

    private boolean opens(Optional<Account> account, String password) {
        var hash = account.map(Account::passwordHash).orElse(nobodysHash);
        var matches = password.length() <= LONGEST && encoder.matches(password, hash);
        return matches
                && account.flatMap(known -> accounts.admitted(known.person().username()))
                        .isPresent();
    }
}
