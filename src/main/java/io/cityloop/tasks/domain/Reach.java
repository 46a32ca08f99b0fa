package io.cityloop.tasks.domain;

import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.tasks.WorkTask;

/** Which tasks are within a person's reach. */
public final class Reach {

    private Reach() {}

    /** He has it, or one of his posts covers it. */
    public static boolean has(Person person, WorkTask task) {
        return isHis(person, task)
                || Role.find(task.candidateRole())
                        .map(role -> person.covers(role, task.organisation(), task.region()))
                        .orElse(false);
    }

    /** He has it. */
    public static boolean isHis(Person person, WorkTask task) {
        return person.username().equalsIgnoreCase(task.assignee());
    }
}
