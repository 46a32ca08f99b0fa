package io.cityloop.tasks;

/** A task has come to wait for somebody; published inside the transaction that wrote it. */
public record TaskArrived(WorkTask task) {}
