package io.cityloop.identity;

/**
 * What is wrong with one field of the input.
 *
 * @param field path of the field as the client wrote it: {@code location.lon}
 * @param message words for a person, or the key of a message in {@code i18n/}, which the edge then puts into words
 */
public record FieldError(String field, String message) {}
