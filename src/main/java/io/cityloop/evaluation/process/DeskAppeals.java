package io.cityloop.evaluation.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.evaluation.Appeal;
import io.cityloop.evaluation.AppealState;
import io.cityloop.evaluation.Appealable;
import io.cityloop.evaluation.Appeals;
import io.cityloop.evaluation.EvaluationSettings;
import io.cityloop.evaluation.Marks;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.domain.AppealRules;
import io.cityloop.evaluation.persistence.AppealRegister;
import io.cityloop.evaluation.persistence.LateRound;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where departments appeal: permission, rule, row, timeline and message in one transaction. */
@Service
@Transactional
class DeskAppeals implements Appeals {

    /** More than a department is late with in the few days it may appeal. */
    private static final int MOST_CANDIDATES = 500;

    private final CaseSearch search;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final Marks marks;
    private final AppealRegister register;
    private final AppealClock deadlines;
    private final AppealRules rules;
    private final ProcessCommands commands;
    private final Clock clock;

    DeskAppeals(
            CaseSearch search,
            CaseFiles cases,
            CaseTimeline timeline,
            Marks marks,
            AppealRegister register,
            AppealClock deadlines,
            EvaluationSettings settings,
            ProcessCommands commands,
            Clock clock) {
        this.search = search;
        this.cases = cases;
        this.timeline = timeline;
        this.marks = marks;
        this.register = register;
        this.deadlines = deadlines;
        this.rules = new AppealRules(settings.appeals());
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Appeal file(Person person, String caseNumber, String reason) {
        search.see(person, caseNumber);
        cases.lock(caseNumber);
        RoundMarks round = round(caseNumber, department -> leads(person, department))
                .orElseThrow(() -> refusal(person, caseNumber));
        String department = String.valueOf(round.department());
        String rule = whyNot(round, department);
        if (rule != null) {
            throw new Conflict(rule);
        }
        Actor lead = Actor.of(person, Role.DEPARTMENT_LEAD, department, null);
        Appeal appeal = register.open(caseNumber, round.round(), department, lead.username(), reason);
        timeline.append(
                caseNumber,
                lead,
                "evaluation.appealFiled",
                Map.of("department", department, "round", round.round()),
                reason);
        String key = AppealKey.of(appeal);
        commands.startBeside(
                caseNumber,
                round.round(),
                ProcessIds.Message.APPEAL_FILED,
                key,
                key,
                Map.of(ProcessIds.Variable.REVIEW_CLOCK, deadlines.review()));
        return appeal;
    }

    /** Nothing of his to appeal against: the case is still open, or it was not his department's. */
    private RuntimeException refusal(Person person, String caseNumber) {
        boolean his = cases.find(caseNumber)
                .map(found -> found.leadDepartment() != null && leads(person, found.leadDepartment()))
                .orElse(false);
        return his ? new Conflict("evaluation.appeal.notClosed") : new NotAllowed("evaluation.appeal.leadOnly");
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String whyNot(Person person, String caseNumber) {
        return round(caseNumber, department -> leads(person, department))
                .map(round -> whyNot(round, String.valueOf(round.department())))
                .orElseGet(() -> refusal(person, caseNumber).getMessage());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> until(String caseNumber, String department) {
        return round(caseNumber, department::equals).map(round -> until(round, before(round, department)));
    }

    private static boolean leads(Person person, String department) {
        return person.covers(Role.DEPARTMENT_LEAD, department, null);
    }

    /** The last ended round that such a department had at its end. */
    private Optional<RoundMarks> round(String caseNumber, Predicate<String> department) {
        return marks.of(caseNumber).stream()
                .filter(round -> round.department() != null && department.test(round.department()))
                .reduce((earlier, later) -> later);
    }

    private @Nullable String whyNot(RoundMarks round, String department) {
        List<Appeal> before = before(round, department);
        return rules.whyNot(round, before, until(round, before), clock.instant());
    }

    private Instant until(RoundMarks round, List<Appeal> before) {
        return deadlines.until(AppealRules.since(round, before));
    }

    private List<Appeal> before(RoundMarks round, String department) {
        return register.ofCase(round.caseNumber()).stream()
                .filter(appeal ->
                        appeal.round() == round.round() && appeal.department().equals(department))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appealable> appealable(Person person, int limit) {
        Instant since = deadlines.past();
        return person.posts(Role.DEPARTMENT_LEAD).stream()
                .map(Post::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(department -> candidates(department, since)
                        .distinct()
                        .flatMap(number ->
                                round(number, department::equals)
                                        .flatMap(round -> appealable(round, department))
                                        .stream()))
                .sorted(Comparator.comparing(Appealable::until).thenComparing(Appealable::caseNumber))
                .limit(limit)
                .toList();
    }

    /** Late and ended lately, or refused lately; whether the department may is for the rules to say. */
    private Stream<String> candidates(String department, Instant since) {
        return Stream.concat(
                register.late(department, since, MOST_CANDIDATES).stream().map(LateRound::caseNumber),
                register.latest(department, AppealState.REFUSED, MOST_CANDIDATES).stream()
                        .filter(appeal ->
                                appeal.endedAt() != null && !appeal.endedAt().isBefore(since))
                        .map(Appeal::caseNumber));
    }

    private Optional<Appealable> appealable(RoundMarks round, String department) {
        List<Appeal> before = before(round, department);
        Instant until = until(round, before);
        return rules.whyNot(round, before, until, clock.instant()) != null
                ? Optional.empty()
                : Optional.of(new Appealable(
                        round.caseNumber(), round.round(), department, round.endedAt(), until, before.size()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appeal> ofCase(String caseNumber) {
        return register.ofCase(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appeal> latest(@Nullable String department, @Nullable AppealState state, int limit) {
        return register.latest(department, state, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Appeal appeal(long id) {
        return register.find(id).orElseThrow(() -> new NotFound("evaluation.appeal.notFound"));
    }
}
