package io.cityloop.verification.domain;

/**
 * The look that is to be taken at a case.
 *
 * @param caseNumber the case
 * @param task element id of the user task that waits for the inspector
 * @param fullHands from this many open tasks on an inspector's hands are full
 */
public record Visit(String caseNumber, String task, int fullHands) {}
