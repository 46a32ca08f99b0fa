package io.cityloop.verification.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.ResponsibilityGrid;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.tasks.WorkList;
import io.cityloop.verification.VerificationSettings;
import io.cityloop.verification.domain.Inspector;
import io.cityloop.verification.domain.InspectorChoice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the inspector who goes to look at a case. */
@Component
class InspectorFinder {

    private final CityMap map;
    private final People people;
    private final CaseFiles cases;
    private final WorkList workList;
    private final VerificationSettings settings;

    InspectorFinder(CityMap map, People people, CaseFiles cases, WorkList workList, VerificationSettings settings) {
        this.map = map;
        this.people = people;
        this.cases = cases;
        this.workList = workList;
        this.settings = settings;
    }

    /** The inspector for a user task of this case, empty when nobody is left. */
    Optional<Inspector> find(CaseFile caseFile, String elementId) {
        return new InspectorChoice(settings.maxOpenTasks()).choose(inspectors(caseFile), shutOut(caseFile, elementId));
    }

    /** Those of the nearest responsibility grids; where the map knows none, everybody posted to the place. */
    private Collection<Inspector> inspectors(CaseFile caseFile) {
        Map<String, Inspector> near = new LinkedHashMap<>();
        List<String> usernames = usernamesByNearness(caseFile);
        for (int i = 0; i < usernames.size(); i++) {
            int nearness = i;
            people.find(usernames.get(i))
                    .filter(person -> person.has(Role.INSPECTOR))
                    .ifPresent(person -> near.putIfAbsent(person.username(), inspector(person, nearness)));
        }
        if (near.isEmpty()) {
            people.withRole(Role.INSPECTOR, null).stream()
                    .filter(person ->
                            person.covers(Role.INSPECTOR, null, caseFile.place().community()))
                    .forEach(person -> near.put(person.username(), inspector(person, 0)));
        }
        return near.values();
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

    private Inspector inspector(Person person, int nearness) {
        return new Inspector(person.username(), nearness, workList.countMine(person));
    }

    private Set<String> shutOut(CaseFile caseFile, String elementId) {
        Set<String> shutOut = new HashSet<>(cases.participants(caseFile.number(), "handling"));
        if (caseFile.reporterUsername() != null) {
            shutOut.add(caseFile.reporterUsername());
        }
        if (caseFile.handler() != null) {
            shutOut.add(caseFile.handler());
        }
        workList.ofCase(caseFile.number()).stream()
                .filter(task -> task.round() == caseFile.round()
                        && task.elementId().equals(elementId)
                        && "decline".equals(task.outcome())
                        && task.completedBy() != null)
                .forEach(task -> shutOut.add(task.completedBy()));
        return shutOut;
    }
}
