package io.cityloop.casefile;

import java.util.Optional;

/**
 * What the public calls a case; a bean. A case number together with four digits of a telephone opens the reporter's page,
 * so the number is not for everybody: a reference names the same case and cannot be turned into its number outside.
 */
public interface CaseReferences {

    /** The reference of a case: always the same, letters, digits, dash and underscore. */
    String of(String caseNumber);

    /** The case number of a reference; empty for what was not made here. Whether there is such a case is not looked up. */
    Optional<String> number(String reference);
}
