package io.cityloop.verification.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.ResponsibilityGrid;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.JudgementFailed;
import io.cityloop.rules.RuleEngine;
import io.cityloop.tasks.WorkList;
import io.cityloop.verification.DutyRoster;
import io.cityloop.verification.VerificationSettings;
import io.cityloop.verification.domain.ChosenInspector;
import io.cityloop.verification.domain.Inspector;
import io.cityloop.verification.domain.ShutOut;
import io.cityloop.verification.domain.ShutOut.Why;
import io.cityloop.verification.domain.Visit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gathers the inspectors around a case and lets the rules choose; what they said is kept with the case. */
@Component
class InspectorFinder {

    private static final Logger LOG = LoggerFactory.getLogger(InspectorFinder.class);

    static final String DECISION = "inspector";

    private final CityMap map;
    private final People people;
    private final CaseFiles cases;
    private final WorkList workList;
    private final DutyRoster roster;
    private final VerificationSettings settings;
    private final RuleEngine rules;
    private final Explanations explanations;
    private final Clock clock;

    InspectorFinder(
            CityMap map,
            People people,
            CaseFiles cases,
            WorkList workList,
            DutyRoster roster,
            VerificationSettings settings,
            RuleEngine rules,
            Explanations explanations,
            Clock clock) {
        this.map = map;
        this.people = people;
        this.cases = cases;
        this.workList = workList;
        this.roster = roster;
        this.settings = settings;
        this.rules = rules;
        this.explanations = explanations;
        this.clock = clock;
    }

    /** The inspector for a user task of this case; without a name when nobody is left. */
    ChosenInspector find(CaseFile caseFile, String elementId) {
        Visit visit = new Visit(caseFile.number(), elementId, settings.maxOpenTasks());
        List<Inspector> inspectors = inspectors(caseFile);
        List<ShutOut> shutOut = shutOut(caseFile, elementId);
        List<?> facts = Stream.of(List.of(visit), inspectors, shutOut)
                .flatMap(List::stream)
                .toList();
        Map<String, Object> told = Map.of("visit", visit, "inspectors", inspectors, "shutOut", shutOut);
        Judgement<ChosenInspector> judgement;
        try {
            judgement = rules.judge(DECISION, facts, ChosenInspector.class);
        } catch (JudgementFailed failed) {
            explanations.failed(caseFile.number(), DECISION, failed.failure(), told);
            LOG.warn("the rules on inspectors failed for {}: {}", caseFile.number(), failed.toString());
            // The task then waits in the pool, where any inspector may take it.
            return new ChosenInspector("", "选派规则出错，放入任务池：" + failed.getMessage());
        }
        explanations.record(caseFile.number(), judgement, told);
        return judgement.first().orElseGet(() -> new ChosenInspector("", ""));
    }

    /** Those of the nearest responsibility grids; where the map knows none, everybody posted to the place. */
    private List<Inspector> inspectors(CaseFile caseFile) {
        Map<String, Inspector> near = new LinkedHashMap<>();
        List<String> usernames = usernamesByNearness(caseFile);
        Instant now = clock.instant();
        for (int i = 0; i < usernames.size(); i++) {
            int nearness = i;
            people.find(usernames.get(i))
                    .filter(person -> person.has(Role.INSPECTOR))
                    .ifPresent(person -> near.putIfAbsent(person.username(), inspector(person, nearness, now)));
        }
        if (near.isEmpty()) {
            people.withRole(Role.INSPECTOR, null).stream()
                    .filter(person ->
                            person.covers(Role.INSPECTOR, null, caseFile.place().community()))
                    .forEach(person -> near.put(person.username(), inspector(person, 0, now)));
        }
        return List.copyOf(near.values());
    }

    private List<String> usernamesByNearness(CaseFile caseFile) {
        List<String> usernames = new ArrayList<>();
        map.responsibilityGrid(caseFile.place().responsibilityGrid())
                .map(ResponsibilityGrid::inspector)
                .ifPresent(usernames::add);
        map.responsibilityGridsNear(caseFile.location(), settings.nearestGrids()).stream()
                .map(ResponsibilityGrid::inspector)
                .filter(inspector -> inspector != null && !usernames.contains(inspector))
                .forEach(usernames::add);
        return usernames;
    }

    private Inspector inspector(Person person, int nearness, Instant now) {
        return new Inspector(
                person.username(), nearness, workList.countMine(person), roster.onDuty(person.username(), now));
    }

    private List<ShutOut> shutOut(CaseFile caseFile, String elementId) {
        Map<String, ShutOut> shutOut = new LinkedHashMap<>();
        if (caseFile.reporterUsername() != null) {
            shutOut(shutOut, caseFile.reporterUsername(), Why.REPORTED);
        }
        cases.participants(caseFile.number(), "handling").forEach(username -> shutOut(shutOut, username, Why.HANDLED));
        if (caseFile.handler() != null) {
            shutOut(shutOut, caseFile.handler(), Why.HANDLED);
        }
        workList.ofCase(caseFile.number()).stream()
                .filter(task -> task.round() == caseFile.round()
                        && task.elementId().equals(elementId)
                        && "decline".equals(task.outcome())
                        && task.completedBy() != null)
                .forEach(task -> shutOut(shutOut, task.completedBy(), Why.DECLINED));
        return List.copyOf(shutOut.values());
    }

    private static void shutOut(Map<String, ShutOut> shutOut, String username, Why why) {
        shutOut.putIfAbsent(username, new ShutOut(username, why));
    }
}
