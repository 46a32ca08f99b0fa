package io.cityloop.handling.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.tasks.FormOption;
import io.cityloop.tasks.FormOptions;
import io.cityloop.tasks.WorkTask;
import java.util.List;
import org.springframework.stereotype.Component;

/** The handlers of the leading department. */
@Component
class HandlerChoices implements FormOptions {

    private final People people;

    HandlerChoices(People people) {
        this.people = people;
    }

    @Override
    public String valuesKey() {
        return "handlers";
    }

    @Override
    public List<FormOption> options(WorkTask task, CaseFile caseFile, Person person) {
        return people.withRole(Role.HANDLER, caseFile.leadDepartment()).stream()
                .map(handler -> new FormOption(handler.username(), handler.name()))
                .toList();
    }
}
