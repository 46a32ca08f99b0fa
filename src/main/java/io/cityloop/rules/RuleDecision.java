package io.cityloop.rules;

import org.jspecify.annotations.Nullable;

/**
 * A decision left to rules.
 *
 * @param title what people call it; its name when no module describes it
 * @param editable whether people may change its rules: some module describes it
 * @param inForce hash of the version in force, null when there is none
 * @param unusable why the version in force cannot judge here, null when it can
 * @param next the activation that comes next, null when none is planned
 * @param newestShipped hash of the newest version that came with the program
 * @param versions how many versions there are
 */
public record RuleDecision(
        String decision,
        String title,
        String titleEn,
        boolean editable,
        @Nullable String inForce,
        @Nullable String unusable,
        @Nullable RuleActivation next,
        @Nullable String newestShipped,
        int versions) {}
