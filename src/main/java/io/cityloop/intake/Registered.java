package io.cityloop.intake;

import io.cityloop.casefile.CaseFile;

/**
 * A report that has its number.
 *
 * @param created false when the same client id had been registered before
 */
public record Registered(CaseFile caseFile, boolean created) {}
