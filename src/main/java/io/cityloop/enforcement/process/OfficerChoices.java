package io.cityloop.enforcement.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.tasks.FormOption;
import io.cityloop.tasks.FormOptions;
import io.cityloop.tasks.WorkTask;
import java.util.List;
import org.springframework.stereotype.Component;

/** The officers who may be the second one: of the same agency, and not the person himself. */
@Component
class OfficerChoices implements FormOptions {

    private final People people;

    OfficerChoices(People people) {
        this.people = people;
    }

    @Override
    public String valuesKey() {
        return "officers";
    }

    @Override
    public List<FormOption> options(WorkTask task, CaseFile caseFile, Person person) {
        return people.withRole(Role.ENFORCEMENT_OFFICER, task.organisation()).stream()
                .filter(officer -> !officer.username().equals(person.username()))
                .map(officer -> new FormOption(officer.username(), officer.name()))
                .toList();
    }
}
