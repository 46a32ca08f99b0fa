package io.cityloop.enforcement.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.catalog.Catalog;
import io.cityloop.enforcement.NewPenalty;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.persistence.EnforcementMapper;
import io.cityloop.enforcement.persistence.InspectionRow;
import io.cityloop.enforcement.persistence.PenaltyRow;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.ServiceTaskWorker;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Opens the penalty case that an inspection asked for, with a number from its kind's series of the year. */
@Component
class OpenPenalty implements ServiceTaskWorker {

    private static final String SUMMARY = "summaryPenalty";

    private final EnforcementMapper rows;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final PenaltyFiles files;
    private final Catalog catalog;
    private final Clock clock;
    private final ZoneId zone;

    OpenPenalty(
            EnforcementMapper rows,
            CaseFiles cases,
            CaseTimeline timeline,
            PenaltyFiles files,
            Catalog catalog,
            Clock clock,
            ZoneId zone) {
        this.rows = rows;
        this.cases = cases;
        this.timeline = timeline;
        this.files = files;
        this.catalog = catalog;
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
            open(inspection, caseFile);
        }
        return Map.of();
    }

    private void open(InspectionRow inspection, CaseFile caseFile) {
        String number = number(inspection.outcome());
        rows.insertPenalty(new PenaltyRow(
                number,
                inspection.caseNumber(),
                inspection.round(),
                inspection.id(),
                inspection.outcome(),
                inspection.agency(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS)));
        if (!SUMMARY.equals(inspection.outcome()) && inspection.agency() != null) {
            openFile(number, inspection, caseFile);
        }
        timeline.append(
                inspection.caseNumber(),
                Actor.system(),
                "enforcement.penaltyOpened",
                Map.of("penalty", number, "kind", inspection.outcome()),
                null);
    }

    /** The ordinary procedure runs on its own calendar while the case of the loop goes on (domain facts 6.6). */
    private void openFile(String number, InspectionRow inspection, CaseFile caseFile) {
        String agency = Objects.requireNonNull(inspection.agency());
        String subClass = Objects.requireNonNullElse(caseFile.subClass(), "");
        files.open(
                new NewPenalty(
                        "inspection-" + inspection.id(),
                        "case",
                        inspection.caseNumber(),
                        null,
                        title(subClass),
                        false,
                        LocalDate.ofInstant(inspection.inspectedAt().toInstant(ZoneOffset.UTC), zone),
                        caseFile.address().isBlank() ? caseFile.place().communityName() : caseFile.address(),
                        inspection.facts(),
                        inspection.basis(),
                        null),
                agency,
                Actor.system());
    }

    private String title(String subClass) {
        return catalog.subClass(subClass)
                .map(found -> found.className() + "：" + found.name())
                .orElse("城市管理违法行为");
    }

    private String number(String kind) {
        int year = clock.instant().atZone(zone).getYear();
        rows.drawNumber(kind, year);
        String series = SUMMARY.equals(kind) ? "城管简罚" : "城管罚立";
        return series + "〔" + year + "〕" + rows.lastNumber(kind, year) + "号";
    }
}
