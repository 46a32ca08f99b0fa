package io.cityloop.identity.persistence;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes expired tokens and old login attempts away, in small bites. */
@Component
@EnableScheduling
class Sweep {

    private static final int BITE = 1_000;

    private final AccessTokens tokens;
    private final LoginRecord logins;

    Sweep(AccessTokens tokens, LoginRecord logins) {
        this.tokens = tokens;
        this.logins = logins;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        while (tokens.deleteExpired(BITE) == BITE) {
            Thread.yield();
        }
        while (logins.deleteOld(BITE) == BITE) {
            Thread.yield();
        }
    }
}
