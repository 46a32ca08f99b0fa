package io.cityloop.acceptance;

import io.cityloop.casefile.CaseFile;
import io.cityloop.geo.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which open cases already speak of a problem, by the rules on duplicates; a bean. */
public interface SimilarReports {

    /**
     * For somebody who is about to report; nothing is kept.
     *
     * @param subClass code, null when he did not say
     * @return the likeliest first
     */
    List<SimilarReport> near(Point at, @Nullable String subClass, String description);

    /** For a case that stands; nothing is kept. The likeliest first. */
    List<SimilarReport> of(CaseFile caseFile);

    /** The same, and why is kept with the case when there was anything to judge. Needs a transaction of the caller. */
    List<SimilarReport> judge(CaseFile caseFile);

    /**
     * An open case that may be the same problem.
     *
     * @param caseFile the case
     * @param metres between the two places
     * @param score 0 to 100
     * @param surely by the rules the same problem; else possibly
     * @param ground why, in words
     */
    record SimilarReport(CaseFile caseFile, double metres, int score, boolean surely, String ground) {}
}
