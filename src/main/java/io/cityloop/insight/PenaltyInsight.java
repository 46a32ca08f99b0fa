package io.cityloop.insight;

import java.util.List;
import java.util.Set;

/** Statistics of penalties; a bean. They are shown to heads and supervisors and enter no score (Penalty Law art. 74). */
public interface PenaltyInsight {

    /** Figures of the penalties these agencies decided in a year, told apart in one way; the total comes last. */
    List<PenaltyFigures> year(int year, Set<String> agencies, PenaltyGrouping grouping);
}
