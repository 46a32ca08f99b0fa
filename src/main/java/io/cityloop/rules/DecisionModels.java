package io.cityloop.rules;

import java.util.Optional;

/** What modules say about their decisions. */
interface DecisionModels {

    /** The description of a decision; empty when no module gives one, and then its rules cannot be changed by people. */
    Optional<DecisionModel> find(String decision);
}
