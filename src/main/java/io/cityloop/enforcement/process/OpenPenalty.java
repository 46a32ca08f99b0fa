package io.cityloop.enforcement.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.enforcement.persistence.EnforcementMapper;
import io.cityloop.enforcement.persistence.InspectionRow;
import io.cityloop.enforcement.persistence.PenaltyRow;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the penalty case that an inspection asked for, with a number from its kind's series of the year. */
@Component
class OpenPenalty implements ServiceTaskWorker {

    private static final String SUMMARY = "summaryPenalty";

    private final EnforcementMapper rows;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final Clock clock;
    private final ZoneId zone;

    OpenPenalty(EnforcementMapper rows, CaseFiles cases, CaseTimeline timeline, Clock clock, ZoneId zone) {
        this.rows = rows;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String jobType() {
        return ProcessIds.Job.OPEN_PENALTY;
    }

    @Override
    public Map<String, ?> work(EngineJob job) {
        CaseFile caseFile = cases.lock(job.caseNumber());
        InspectionRow inspection = rows.latestInspection(caseFile.number(), caseFile.round());
        if (inspection == null) {
            throw new IllegalStateException("Case " + caseFile.number() + " opens a penalty without an inspection");
        }
        if (rows.penaltyOf(inspection.id()) == null) {
            open(inspection);
        }
        return Map.of();
    }

    private void open(InspectionRow inspection) {
        String number = number(inspection.outcome());
        rows.insertPenalty(new PenaltyRow(
                number,
                inspection.caseNumber(),
                inspection.round(),
                inspection.id(),
                inspection.outcome(),
                inspection.agency(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS)));
        timeline.append(
                inspection.caseNumber(),
                Actor.system(),
                "enforcement.penaltyOpened",
                Map.of("penalty", number, "kind", inspection.outcome()),
                null);
    }

    private String number(String kind) {
        int year = clock.instant().atZone(zone).getYear();
        rows.drawNumber(kind, year);
        String series = SUMMARY.equals(kind) ? "城管简罚" : "城管罚立";
        return series + "〔" + year + "〕" + rows.lastNumber(kind, year) + "号";
    }
}
