package io.cityloop.rules;

import java.nio.charset.StandardCharsets;

/**
 * One file of a decision: rules ({@code .drl}) or a decision table ({@code .csv}, {@code .xlsx}).
 *
 * @param name file name below {@code rules/}
 * @param content the bytes of the file
 */
public record RuleSource(String name, byte[] content) {

    /** A text source. */
    public static RuleSource of(String name, String text) {
        return new RuleSource(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
