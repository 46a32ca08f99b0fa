package io.cityloop.enforcement;

import java.util.List;

/** Decisions already made; a bean of whoever keeps the files. */
public interface PastDecisions {

    /**
     * Decisions on the same violation, grade and kind of party, newest first.
     *
     * @param most how many at most
     */
    List<PastDecision> similar(String violation, Grade grade, PartyKind party, int most);
}
