package io.cityloop.rules;

/**
 * A file somebody brings.
 *
 * @param name as his computer calls it; nothing is taken from it but its last part
 */
public record RuleFile(String name, byte[] content) {}
