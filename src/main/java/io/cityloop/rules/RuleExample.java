package io.cityloop.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved example.
 *
 * @param facts as they are kept, plain data
 * @param expected {@code {"is":{…},"isNot":{…}}}
 * @param origin {@code past}, {@code return} or {@code hand}
 * @param active whether new versions are tried on it
 */
public record RuleExample(
        long id,
        String decision,
        String title,
        Object facts,
        Object expected,
        String origin,
        @Nullable String caseNumber,
        boolean active,
        String createdBy,
        Instant createdAt) {}
