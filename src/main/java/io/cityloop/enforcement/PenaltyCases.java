package io.cityloop.enforcement;

import java.util.List;

/** The penalty cases; a bean. */
public interface PenaltyCases {

    /** The penalty cases that came of a case of the loop, oldest first. */
    List<PenaltyCase> of(String caseNumber);
}
