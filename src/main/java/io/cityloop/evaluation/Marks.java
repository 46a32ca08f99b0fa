package io.cityloop.evaluation;

import java.util.List;

/** The frozen marks of cases; a bean. */
public interface Marks {

    /** The marks of every ended round of a case, first to last. */
    List<RoundMarks> of(String caseNumber);

    /** Whether the frozen facts of every round are still what was hashed. */
    boolean intact(String caseNumber);
}
