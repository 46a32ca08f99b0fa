package io.cityloop.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reporters said after closing; a bean. A fact of its own, appended, by case and round. */
public interface Satisfactions {

    /** Appends an answer; needs the transaction of a caller who has locked the case and checked the values. */
    Satisfaction append(String caseNumber, int round, boolean solved, @Nullable Integer rating, @Nullable String words);

    /** The same for what was said at an earlier moment, and is written down now; it counts on the day it was said. */
    Satisfaction appendPast(
            String caseNumber, int round, boolean solved, @Nullable Integer rating, @Nullable String words, Instant at);

    /** The answers of a case, first to last. */
    List<Satisfaction> of(String caseNumber);
}
