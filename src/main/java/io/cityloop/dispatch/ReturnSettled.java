package io.cityloop.dispatch;

import java.util.List;

/**
 * After a justified "not ours" the case has its department: what routing rules should have said. Published in the
 * transaction in which that was decided.
 *
 * @param returnedBy departments whose return was agreed in this round, the first one first
 * @param department the one that has it now
 * @param by username of whoever decided
 */
public record ReturnSettled(String caseNumber, int round, List<String> returnedBy, String department, String by) {}
