package io.cityloop.handling.process;

import io.cityloop.calendar.WorkCalendars;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.Applications;
import io.cityloop.handling.HandlingSettings;
import io.cityloop.handling.domain.ApplicationRules;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.workflow.ProcessIds.Variable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people apply: permission, rule, row, timeline and message in one transaction. */
@Service
@Transactional
class DeskApplications implements Applications {

    private final CaseSearch search;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final ApplicationRegister register;
    private final ApplicationStart start;
    private final ApplicationRules rules;
    private final HandlingSettings settings;
    private final WorkCalendars calendars;
    private final ZoneId zone;
    private final Clock clock;

    DeskApplications(
            CaseSearch search,
            CaseFiles cases,
            CaseClocks clocks,
            ApplicationRegister register,
            ApplicationStart start,
            HandlingSettings settings,
            WorkCalendars calendars,
            ZoneId zone,
            Clock clock) {
        this.search = search;
        this.cases = cases;
        this.clocks = clocks;
        this.register = register;
        this.start = start;
        this.rules = new ApplicationRules(settings);
        this.settings = settings;
        this.calendars = calendars;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Application extension(Person person, String caseNumber, String reason) {
        CaseFile caseFile = seen(person, caseNumber);
        Actor lead = lead(person, caseFile);
        refuse(rules.extension(caseFile, clocks.handling(caseNumber), register.running(caseNumber)));
        int number = caseFile.extensions() + 1;
        Map<String, Object> variables =
                Map.of(Variable.EXTENSION_NUMBER, number, Variable.REVIEW_CLOCK, start.reviewClock());
        return start.begin(
                caseFile,
                ApplicationKind.EXTENSION,
                lead,
                reason,
                Map.of("number", String.valueOf(number)),
                caseNumber,
                variables);
    }

    @Override
    public Application suspension(Person person, String caseNumber, String reason, String category, LocalDate until) {
        CaseFile caseFile = seen(person, caseNumber);
        Actor lead = lead(person, caseFile);
        if (!settings.suspensionCategories().contains(category)) {
            throw new RejectedInput("category", "handling.unknownCategory");
        }
        String wrong = rules.until(until, clock.instant(), zone);
        if (wrong != null) {
            throw new RejectedInput("until", wrong);
        }
        refuse(rules.suspension(caseFile, register.running(caseNumber)));
        String end = until.atStartOfDay(zone).toInstant().toString();
        return start.begin(
                caseFile,
                ApplicationKind.SUSPENSION,
                lead,
                reason,
                Map.of("until", end, "category", category),
                caseNumber,
                Map.of(Variable.SUSPENDED_UNTIL, end, Variable.REVIEW_CLOCK, start.reviewClock()));
    }

    @Override
    public Application liftSuspension(Person person, String caseNumber, String reason) {
        CaseFile caseFile = seen(person, caseNumber);
        Actor actor = lifter(person, caseFile);
        Application suspension = register.running(caseNumber, ApplicationKind.SUSPENSION)
                .filter(one -> caseFile.status() == CaseStatus.SUSPENDED)
                .orElseThrow(() -> new Conflict("handling.notSuspended"));
        start.lift(suspension, actor, reason);
        return suspension;
    }

    @Override
    public Application voiding(Person person, String caseNumber, String reason) {
        CaseFile caseFile = seen(person, caseNumber);
        String community = caseFile.place().community();
        if (!person.covers(Role.SHIFT_LEADER, null, community)) {
            throw new NotAllowed("handling.shiftLeaderOnly");
        }
        refuse(rules.voiding(caseFile, register.running(caseNumber)));
        return start.begin(
                caseFile,
                ApplicationKind.VOID,
                Actor.of(person, Role.SHIFT_LEADER, null, community),
                reason,
                Map.of(),
                caseNumber,
                Map.of(Variable.REVIEW_CLOCK, start.reviewClock()));
    }

    @Override
    public Application supervise(Person person, String caseNumber, String level, String demand, Instant replyBy) {
        CaseFile caseFile = seen(person, caseNumber);
        String community = caseFile.place().community();
        if (!Permissions.may(person, Action.SUPERVISE, caseFile.leadDepartment(), community)) {
            throw new NotAllowed("handling.supervisorOnly");
        }
        if (!settings.supervisionLevels().contains(level)) {
            throw new RejectedInput("level", "handling.unknownLevel");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant due = replyBy.truncatedTo(ChronoUnit.MILLIS);
        if (!due.isAfter(now)) {
            throw new RejectedInput("replyBy", "handling.replyByPast");
        }
        refuse(rules.supervision(caseFile, register.running(caseNumber)));
        cases.supervise(caseNumber, true);
        // A supervision warns after the same share of its time as every other clock.
        int warnPercent = calendars.current().rules().warnPercent();
        Instant warnAt =
                now.plus(Duration.between(now, due).multipliedBy(warnPercent).dividedBy(100));
        return start.begin(
                caseFile,
                ApplicationKind.SUPERVISION,
                Actor.of(person, Role.SUPERVISOR, null, community),
                demand,
                Map.of("level", level, "replyBy", due.toString()),
                null,
                Map.of(
                        Variable.LEAD_DEPARTMENT,
                        Objects.requireNonNull(caseFile.leadDepartment()),
                        Variable.SUPERVISOR,
                        person.username(),
                        Variable.SUPERVISION_CLOCK,
                        Map.of("warnAt", warnAt.truncatedTo(ChronoUnit.MILLIS).toString(), "dueAt", due.toString())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Application> ofCase(Person person, String caseNumber) {
        search.see(person, caseNumber);
        return register.ofCase(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String whyNot(ApplicationKind kind, String caseNumber) {
        return cases.find(caseNumber)
                .map(found -> broken(kind, found, register.running(caseNumber)))
                .orElse(null);
    }

    private @Nullable String broken(ApplicationKind kind, CaseFile caseFile, List<Application> running) {
        return switch (kind) {
            case EXTENSION -> rules.extension(caseFile, clocks.handling(caseFile.number()), running);
            case SUSPENSION -> rules.suspension(caseFile, running);
            case VOID -> rules.voiding(caseFile, running);
            case SUPERVISION -> rules.supervision(caseFile, running);
        };
    }

    private CaseFile seen(Person person, String caseNumber) {
        search.see(person, caseNumber);
        return cases.lock(caseNumber);
    }

    private static Actor lead(Person person, CaseFile caseFile) {
        String department = caseFile.leadDepartment();
        if (department == null || !person.covers(Role.DEPARTMENT_LEAD, department, null)) {
            throw new NotAllowed("handling.leadOnly");
        }
        return Actor.of(person, Role.DEPARTMENT_LEAD, department, null);
    }

    private static Actor lifter(Person person, CaseFile caseFile) {
        String community = caseFile.place().community();
        for (Role role : List.of(Role.SHIFT_LEADER, Role.DISPATCHER)) {
            if (person.covers(role, null, community)) {
                return Actor.of(person, role, null, community);
            }
        }
        return lead(person, caseFile);
    }

    private static void refuse(@Nullable String rule) {
        if (rule != null) {
            throw new Conflict(rule);
        }
    }
}
