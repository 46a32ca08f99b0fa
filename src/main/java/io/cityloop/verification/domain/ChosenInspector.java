package io.cityloop.verification.domain;

/**
 * What the rules concluded: who goes, or that nobody could be named.
 *
 * @param username who; empty when any inspector may take the task from the pool
 * @param ground why, in words
 */
public record ChosenInspector(String username, String ground) {}
