package io.cityloop.notification.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.tasks.WorkTask;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is concerned: usernames, some perhaps twice. */
@Component
class Audience {

    private final People people;

    Audience(People people) {
        this.people = people;
    }

    /** Whoever has the task, else everybody who could take it. */
    List<String> of(WorkTask task) {
        return task.assignee() != null
                ? List.of(task.assignee())
                : covering(Role.of(task.candidateRole()), task.organisation(), task.region());
    }

    /** The leads of a department; nobody for none. */
    List<String> leads(@Nullable String department) {
        return department == null ? List.of() : covering(Role.DEPARTMENT_LEAD, department, null);
    }

    /** The leads of the department that has the case, and the handler if one is named. */
    List<String> department(CaseFile caseFile) {
        List<String> all = new ArrayList<>(leads(caseFile.leadDepartment()));
        if (caseFile.handler() != null) {
            all.add(caseFile.handler());
        }
        return all;
    }

    /** The shift leaders for the place of the case. */
    List<String> shiftLeaders(CaseFile caseFile) {
        return covering(Role.SHIFT_LEADER, null, caseFile.place().community());
    }

    private List<String> covering(Role role, @Nullable String organisation, @Nullable String region) {
        return people.withRole(role, organisation).stream()
                .filter(person -> person.covers(role, organisation, region))
                .map(Person::username)
                .toList();
    }
}
