package io.cityloop.intake;

import io.cityloop.acceptance.SimilarReports;
import io.cityloop.acceptance.SimilarReports.SimilarReport;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseNumbers;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.DeviceTime;
import io.cityloop.casefile.MediaLink;
import io.cityloop.casefile.NewCase;
import io.cityloop.casefile.Reporter;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the case of a report and asks the engine to start its process, in one transaction. */
@Service
class TakingReports implements ReportIntake {
    private final ReportCheck check;
    private final CaseFiles cases;
    private final CaseNumbers numbers;
    private final CaseClocks clocks;
    private final ProcessCommands engine;
    private final SimilarReports similar;
    private final CaseTimeline timeline;
    private final IntakeSettings settings;
    private final TransactionTemplate transaction;

    TakingReports(
            ReportCheck check,
            CaseFiles cases,
            CaseNumbers numbers,
            CaseClocks clocks,
            ProcessCommands engine,
            SimilarReports similar,
            CaseTimeline timeline,
            IntakeSettings settings,
            TransactionTemplate transaction) {
        this.check = check;
        this.cases = cases;
        this.numbers = numbers;
        this.clocks = clocks;
        this.engine = engine;
        this.similar = similar;
        this.timeline = timeline;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public Registered report(Report report, @Nullable Person person, Arrival arrival) {
        ReportCheck.Checked checked = check.check(report, person);
        Optional<CaseFile> before = cases.findByClientId(checked.clientId());
        if (before.isPresent()) {
            return new Registered(before.get(), false);
        }
        // Drawn before the transaction, so that the district's sequence is not held while the case is written.
        String number = numbers.next(checked.place().district());
        try {
            CaseFile opened = Objects.requireNonNull(
                    transaction.execute(status -> open(number, report, checked, person, arrival)));
            return new Registered(opened, true);
        } catch (Conflict sameReportTwiceAtOnce) {
            return cases.findByClientId(checked.clientId())
                    .map(winner -> new Registered(winner, false))
                    .orElseThrow(() -> sameReportTwiceAtOnce);
        }
    }

    private CaseFile open(
            String number, Report report, ReportCheck.Checked checked, @Nullable Person person, Arrival arrival) {
        CaseFile opened = cases.open(new NewCase(
                number,
                checked.clientId(),
                checked.channel(),
                blankToNull(report.subclass()),
                checked.description(),
                checked.location(),
                checked.place(),
                address(report, checked),
                reporter(report.reporter(), person),
                person == null || "hotline".equals(checked.channel()) ? null : person.username(),
                report.selfHandled(),
                checked.media(),
                actor(checked, person),
                remarks(checked, arrival.details())));
        arrival.alongside().accept(opened);
        List<SimilarReport> alike = similar.judge(opened);
        boolean joined = !report.selfHandled() && joins(opened, checked.joins(), alike, actor(checked, person));
        Map<String, Object> variables = new HashMap<>();
        variables.put(ProcessIds.Variable.ENTRY, joined ? "joined" : report.selfHandled() ? "selfHandled" : "new");
        variables.put(ProcessIds.Variable.CLOCKS, clocks.engineClocks(opened.number()));
        engine.start(opened.number(), opened.round(), ProcessIds.Message.CASE_REPORTED, variables);
        return opened;
    }

    /**
     * Joins the case the reporter named when the rules find it alike, too; else his word stays a remark for the acceptor.
     * The diagram has a way for a joined report (docs/adr/0023).
     */
    private boolean joins(CaseFile opened, @Nullable String named, List<SimilarReport> alike, Actor reporter) {
        if (named == null
                || alike.stream().noneMatch(one -> one.caseFile().number().equals(named))) {
            return false;
        }
        CaseFile parent = cases.lock(named);
        if (parent.parent() != null || parent.status().concluded()) {
            return false;
        }
        cases.mergeInto(opened.number(), named);
        timeline.append(opened.number(), reporter, "joined", Map.of("case", named), null);
        return true;
    }

    /** What the acceptor should know beyond the report's own words. */
    private Map<String, Object> remarks(ReportCheck.Checked checked, Map<String, ?> arrived) {
        Map<String, Object> remarks = new LinkedHashMap<>(arrived);
        if (checked.joins() != null) {
            remarks.put("joins", checked.joins());
        }
        checked.media().stream()
                .map(MediaLink::takenWhere)
                .filter(Objects::nonNull)
                .mapToLong(where -> Math.round(where.metresTo(checked.location())))
                .filter(metres -> metres > settings.photoMetres())
                .max()
                .ifPresent(metres -> remarks.put("photoMetres", metres));
        remarks.putAll(seen(checked.time()));
        return remarks;
    }

    /** When the device says it was seen; clocks start when the report arrives, whatever is said here. */
    private static Map<String, ?> seen(@Nullable DeviceTime time) {
        if (time == null) {
            return Map.of();
        }
        return time.skewed() ? Map.of("takenAt", time.said(), "clockSkewed", true) : Map.of("takenAt", time.said());
    }

    /** Without words for the place, the map's own. */
    private static String address(Report report, ReportCheck.Checked checked) {
        String address = blankToNull(report.address());
        return address != null
                ? address.strip()
                : checked.place().districtName()
                        + checked.place().streetName()
                        + checked.place().communityName();
    }

    private static @Nullable Reporter reporter(@Nullable Reporter given, @Nullable Person person) {
        if (given != null
                && (blankToNull(given.name()) != null
                        || blankToNull(given.phone()) != null
                        || blankToNull(given.mail()) != null)) {
            return new Reporter(
                    blankToNull(given.name()),
                    blankToNull(given.phone()),
                    stripped(given.mail()),
                    given.tell(),
                    blankToNull(given.language()));
        }
        return person == null ? null : new Reporter(person.name(), null);
    }

    private static Actor actor(ReportCheck.Checked checked, @Nullable Person person) {
        if (person == null) {
            return Actor.anonymousCitizen();
        }
        Role role = switch (checked.channel()) {
            case "inspector" -> Role.INSPECTOR;
            case "hotline", "transfer" -> person.has(Role.ACCEPTOR) ? Role.ACCEPTOR : Role.SHIFT_LEADER;
            case "sensor" -> Role.ADMINISTRATOR;
            default -> Role.CITIZEN;
        };
        return Actor.of(person, role, null, checked.place().district());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String stripped(@Nullable String text) {
        String given = blankToNull(text);
        return given == null ? null : given.strip();
    }
}
