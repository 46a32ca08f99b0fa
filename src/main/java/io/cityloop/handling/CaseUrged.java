package io.cityloop.handling;

import io.cityloop.identity.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody urged a case; published inside the transaction. Nobody owes a reply. */
public record CaseUrged(
        String caseNumber, Actor actor, @Nullable String reason, Instant at) {}
