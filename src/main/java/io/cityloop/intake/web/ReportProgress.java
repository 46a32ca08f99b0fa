package io.cityloop.intake.web;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case as its reporter sees it: what happened and when, never by whom. */
@Component
class ReportProgress {
    private final CaseTimeline timeline;
    private final CaseClocks clocks;

    ReportProgress(CaseTimeline timeline, CaseClocks clocks) {
        this.timeline = timeline;
        this.clocks = clocks;
    }

    /**
     * What a reporter is told.
     *
     * @param expectedAt when the department owes the result; null while that is not fixed
     */
    record Progress(
            String caseNumber,
            int round,
            String status,
            boolean concluded,
            @Nullable String subclass,
            String description,
            String address,
            Instant openedAt,
            @Nullable Instant expectedAt,
            @Nullable Instant concludedAt,
            @Nullable Boolean solved,
            @Nullable Integer rating,
            List<Step> steps,
            @Nullable Joined joined) {}

    /** The case a merged report is handled with, and how far that is. */
    record Joined(
            String status,
            boolean concluded,
            @Nullable Instant expectedAt,
            @Nullable Instant concludedAt,
            int affected) {}

    /** One thing that happened. */
    record Step(Instant at, int round, String action) {}

    Progress of(CaseFile caseFile, CaseFile outcome) {
        List<Step> steps = timeline.entries(caseFile.number()).stream()
                .map(ReportProgress::step)
                .toList();
        Instant expected =
                clocks.handling(caseFile.number()).map(StageClock::dueAt).orElse(null);
        return new Progress(
                caseFile.number(),
                caseFile.round(),
                caseFile.status().name(),
                caseFile.status().concluded(),
                caseFile.subClass(),
                caseFile.description(),
                caseFile.address(),
                caseFile.openedAt(),
                expected,
                caseFile.concludedAt(),
                caseFile.solved(),
                caseFile.rating(),
                steps,
                outcome.number().equals(caseFile.number()) ? null : joined(outcome));
    }

    private Joined joined(CaseFile outcome) {
        return new Joined(
                outcome.status().name(),
                outcome.status().concluded(),
                clocks.handling(outcome.number()).map(StageClock::dueAt).orElse(null),
                outcome.concludedAt(),
                outcome.affected());
    }

    private static Step step(TimelineEntry entry) {
        return new Step(entry.at(), entry.round(), entry.action());
    }
}
