package io.cityloop.identity.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What the database's exceptions mean: it is away (503, come back), somebody else was writing the same (409), or an
 * address has a code in it that no row could have (404).
 */
final class DatabaseFaults {

    private static final String COME_BACK_AFTER_SECONDS = "5";

    /** A column of ASCII codes was compared with other characters: MariaDB's number for it, and MySQL's. */
    private static final Set<Integer> NO_CODE_HAS_SUCH_CHARACTERS = Set.of(1267, 3854);

    private DatabaseFaults() {}

    static Optional<Refusal> of(Throwable thrown) {
        if (causes(thrown).anyMatch(DatabaseFaults::isAway)) {
            return Optional.of(Refusal.of(Kind.UNAVAILABLE, "identity.problem.databaseAway")
                    .with("Retry-After", COME_BACK_AFTER_SECONDS));
        }
        if (causes(thrown).anyMatch(DatabaseFaults::isRace)) {
            return Optional.of(Refusal.of(Kind.CONFLICT));
        }
        if (causes(thrown).anyMatch(DatabaseFaults::isNoCode)) {
            return Optional.of(Refusal.of(Kind.NOT_FOUND));
        }
        return Optional.empty();
    }

    private static boolean isNoCode(Throwable cause) {
        return cause instanceof SQLException problem && NO_CODE_HAS_SUCH_CHARACTERS.contains(problem.getErrorCode());
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
