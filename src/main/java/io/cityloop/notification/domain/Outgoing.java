package io.cityloop.notification.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message in words, ready for a provider.
 *
 * @param key the same at every try: a provider that knows keys takes it once
 * @param subject one line
 * @param text what is said; the link not in it
 * @param link where more is to be seen; null when the city has no public address
 * @param stop where the reporter ends such messages; null for people with an account
 * @param at when it happened
 */
public record Outgoing(
        String key,
        String address,
        String kind,
        Locale language,
        String subject,
        String text,
        @Nullable String link,
        @Nullable String stop,
        @Nullable String caseNumber,
        Instant at) {}
