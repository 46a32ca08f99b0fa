package io.cityloop.evaluation;

/**
 * Somebody or something that is evaluated.
 *
 * @param key code of the region or department, or username
 */
public record Subject(SubjectKind kind, String key) {}
