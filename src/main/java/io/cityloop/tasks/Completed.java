package io.cityloop.tasks;

import io.cityloop.casefile.CaseStatus;

/**
 * What became of a case after a task was done.
 *
 * @param status where it stands now
 * @param onItsWay true when the token had not come to rest in the time an answer may take; the status is the old one
 */
public record Completed(String caseNumber, CaseStatus status, boolean onItsWay) {}
