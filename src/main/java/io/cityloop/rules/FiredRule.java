package io.cityloop.rules;

import org.jspecify.annotations.Nullable;

/**
 * A rule that fired.
 *
 * @param name the rule's name, a sentence
 * @param english the same in English ({@code @english} in the rule), null when none is given
 * @param basis the article, standard or local decision behind it ({@code @basis} in the rule), null when none is given
 */
public record FiredRule(
        String name, @Nullable String english, @Nullable String basis) {}
