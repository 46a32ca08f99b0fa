package io.cityloop.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to tell the reporter of a case what becomes of it; he agreed to that. Personal data: for sending only.
 *
 * @param language {@code zh} or {@code en}
 * @param consentedAt when he agreed
 * @param stopToken whoever shows it may end the messages
 */
public record ReporterContact(
        String caseNumber,
        @Nullable String phone,
        @Nullable String mail,
        String language,
        Instant consentedAt,
        String stopToken) {}
