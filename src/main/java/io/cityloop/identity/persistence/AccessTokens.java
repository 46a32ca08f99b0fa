package io.cityloop.identity.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.identity.Person;
import io.cityloop.identity.domain.Account;
import io.cityloop.identity.domain.TokenText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Access tokens of programs. Only their hash is stored, so a stolen database opens nothing. A token in use costs one
 * look into memory; ending one counts at once on this node and within {@link #REMEMBERED} on others.
 */
@Repository
public class AccessTokens {

    static final Duration REMEMBERED = Duration.ofSeconds(20);
    private static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

    private final AccessTokenMapper tokens;
    private final Accounts accounts;
    private final Clock clock;
    private final Cache<String, TokenRow> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(50_000)
            .build();

    AccessTokens(AccessTokenMapper tokens, Accounts accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new token for this person; the text is not kept anywhere. */
    public Issued issue(Person person, Duration life) {
        var text = TokenText.random();
        var now = now();
        tokens.insert(TokenText.hash(text), person.id(), now, now.plus(life));
        return new Issued(text, now.plus(life));
    }

    /** The account behind a token that is well formed, known, not expired, and whose owner may come in. */
    public Optional<Account> owner(String text) {
        if (!TokenText.wellFormed(text)) {
            return Optional.empty();
        }
        return Optional.ofNullable(remembered.get(TokenText.hash(text), this::load))
                .filter(token -> clock.instant().isBefore(token.expiresAt()))
                .flatMap(token -> accounts.admitted(token.username()));
    }

    /** Ends a token. */
    public void end(String text) {
        var hash = TokenText.hash(text);
        tokens.delete(hash);
        AfterCommit.run(() -> remembered.invalidate(hash));
    }

    void endAll(long personId) {
        tokens.deleteOfPerson(personId);
        AfterCommit.run(() -> remembered.asMap().values().removeIf(token -> token.personId() == personId));
    }

    int deleteExpired(int atMost) {
        return tokens.deleteExpired(now(), atMost);
    }

    private @Nullable TokenRow load(String hash) {
        var row = tokens.byHash(hash);
        if (row != null && isUseWorthNoting(row)) {
            tokens.used(hash, now());
        }
        return row;
    }

    private boolean isUseWorthNoting(TokenRow row) {
        return row.lastUsedAt() == null
                || row.lastUsedAt().plus(USE_NOTED_EVERY).isBefore(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A token as it is handed over, once. */
    public record Issued(String token, Instant expiresAt) {}
}
