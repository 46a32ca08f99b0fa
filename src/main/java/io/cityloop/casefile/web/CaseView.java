package io.cityloop.casefile.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CasePhoto;
import io.cityloop.casefile.CaseRound;
import io.cityloop.casefile.ReporterView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case with everything but its timeline and clocks. */
record CaseView(
        @JsonUnwrapped CaseItem item,
        @Nullable Long conditionId,
        @Nullable String standardVersion,
        @Nullable String limit,
        @Nullable Integer priority,
        @Nullable String areaGrade,
        boolean lawBroken,
        boolean selfHandled,
        @Nullable String parent,
        List<String> coDepartments,
        @Nullable String verifier,
        @Nullable String checker,
        int reworks,
        int returns,
        int extensions,
        int suspensions,
        int urges,
        @Nullable Boolean solved,
        @Nullable Integer rating,
        @Nullable Instant filedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant handledAt,
        ReporterView reporter,
        List<CaseRound> rounds,
        List<CasePhoto> photos,
        List<String> merged,
        int version) {

    static CaseView of(
            CaseFile caseFile,
            ReporterView reporter,
            List<CaseRound> rounds,
            List<CasePhoto> photos,
            List<String> merged) {
        return new CaseView(
                CaseItem.of(caseFile),
                caseFile.conditionId(),
                caseFile.standardVersion(),
                caseFile.limitText(),
                caseFile.priority(),
                caseFile.areaGrade(),
                caseFile.lawBroken(),
                caseFile.selfHandled(),
                caseFile.parent(),
                caseFile.coDepartments(),
                caseFile.verifier(),
                caseFile.checker(),
                caseFile.reworks(),
                caseFile.returns(),
                caseFile.extensions(),
                caseFile.suspensions(),
                caseFile.urges(),
                caseFile.solved(),
                caseFile.rating(),
                caseFile.filedAt(),
                caseFile.dispatchedAt(),
                caseFile.handledAt(),
                reporter,
                rounds,
                photos,
                merged,
                caseFile.version());
    }
}
