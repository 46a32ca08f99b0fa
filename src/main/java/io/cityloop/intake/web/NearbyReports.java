package io.cityloop.intake.web;

import io.cityloop.acceptance.SimilarReports.SimilarReport;
import io.cityloop.casefile.CaseReferences;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was already reported around a place. Neither words nor photos nor reporter: whoever asks learns that the city knows
 * of the problem, and nothing of who said so.
 */
record NearbyReports(List<NearbyReport> items) {

    private static final int MOST = 5;

    static NearbyReports of(List<SimilarReport> similar, CaseReferences references) {
        return new NearbyReports(similar.stream()
                .limit(MOST)
                .map(one -> NearbyReport.of(one, references.of(one.caseFile().number())))
                .toList());
    }

    /**
     * A case that may be the same problem.
     *
     * @param reference what a report that joins it names
     * @param metres rounded to ten
     * @param surely by the rules the same; else possibly
     * @param ground why, in words
     */
    record NearbyReport(
            String reference,
            String status,
            @Nullable String subclass,
            Instant openedAt,
            long metres,
            int affected,
            boolean surely,
            int score,
            String ground) {

        static NearbyReport of(SimilarReport one, String reference) {
            return new NearbyReport(
                    reference,
                    one.caseFile().status().name(),
                    one.caseFile().subClass(),
                    one.caseFile().openedAt(),
                    Math.round(one.metres() / 10) * 10,
                    one.caseFile().affected(),
                    one.surely(),
                    one.score(),
                    one.ground());
        }
    }
}
