package io.cityloop.rules.persistence;

import org.jspecify.annotations.Nullable;

/** What is needed to judge a past decision again. */
public record PastRow(
        long id, String caseNumber, String facts, @Nullable String shared) {}
