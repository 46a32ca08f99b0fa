package io.cityloop.identity.web;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the database's exceptions mean: it is away (503, come back), or somebody else was writing the same (409). */
final class DatabaseFaults {

    private static final String COME_BACK_AFTER_SECONDS = "5";

    private DatabaseFaults() {}

    static Optional<Refusal> of(Throwable thrown) {
        if (causes(thrown).anyMatch(DatabaseFaults::isAway)) {
            return Optional.of(Refusal.of(Kind.UNAVAILABLE, "identity.problem.databaseAway")
                    .with("Retry-After", COME_BACK_AFTER_SECONDS));
        }
        if (causes(thrown).anyMatch(DatabaseFaults::isRace)) {
            return Optional.of(Refusal.of(Kind.CONFLICT));
        }
        return Optional.empty();
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof CannotGetJdbcConnectionException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException;
    }

    private static boolean isRace(Throwable cause) {
        return cause instanceof ConcurrencyFailureException || cause instanceof DuplicateKeyException;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
