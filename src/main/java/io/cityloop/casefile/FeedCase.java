package io.cityloop.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case with what is said about it outside.
 *
 * @param changedAt when anything of it last changed
 * @param dueAt deadline of the running or last handling clock of the present round; null before there is one
 * @param photo hash of the first photo of the problem
 */
public record FeedCase(
        CaseFile caseFile,
        Instant changedAt,
        @Nullable Instant dueAt,
        @Nullable String photo) {}
