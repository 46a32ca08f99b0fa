package io.cityloop.notification.domain;

import io.cityloop.notification.Preferences;
import io.cityloop.notification.Way;
import java.util.Map;

/**
 * Somebody who can be told outside the application.
 *
 * @param name his username, or {@link #ofCase} for a reporter without an account
 * @param addresses where, by way
 * @param language {@code zh} or {@code en}
 */
public record Recipient(String name, Map<Way, String> addresses, String language, Preferences preferences) {

    private static final String CASE = "case:";

    /** Keeps its own copy of the addresses. */
    public Recipient {
        addresses = Map.copyOf(addresses);
    }

    /** The name of the reporter of a case who has no account. */
    public static String ofCase(String caseNumber) {
        return CASE + caseNumber;
    }

    /** Whether this is the name of a reporter without an account. */
    public static boolean isReporter(String name) {
        return name.startsWith(CASE);
    }
}
