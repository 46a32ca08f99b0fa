package io.cityloop.identity.persistence;

import io.cityloop.identity.ServerKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever needs a secret first makes it; two nodes at once end up with the one that was kept. */
@Component
class StoredServerKeys implements ServerKeys {

    private static final int BYTES = 32;

    private final ServerKeyMapper mapper;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    StoredServerKeys(ServerKeyMapper mapper, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public byte[] of(String purpose) {
        var key = known.get(purpose);
        if (key == null) {
            key = HexFormat.of().parseHex(Objects.requireNonNull(ownTransaction.execute(status -> kept(purpose))));
            known.put(purpose, key);
        }
        return key.clone();
    }

    private String kept(String purpose) {
        var kept = mapper.find(purpose);
        if (kept != null) {
            return kept;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        mapper.insert(purpose, HexFormat.of().formatHex(bytes), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Objects.requireNonNull(mapper.find(purpose));
    }
}
