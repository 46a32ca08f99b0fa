package io.cityloop.tasks;

import io.cityloop.identity.Actor;

/** A task was done; published inside the transaction that wrote it. */
public record TaskCompleted(WorkTask task, String outcome, Actor actor) {}
