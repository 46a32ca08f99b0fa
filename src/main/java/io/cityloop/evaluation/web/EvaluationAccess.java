package io.cityloop.evaluation.web;

import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.identity.Action;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import org.springframework.stereotype.Component;

/** Whose scores somebody may see: everybody's if he compares, else his own department's and his own. */
@Component
class EvaluationAccess {

    private final CurrentPerson currentPerson;

    EvaluationAccess(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /** Whoever may see some score at all. */
    Person reader() {
        Person person = currentPerson.require();
        if (!Permissions.may(person, Action.EVALUATION_READ)) {
            throw new NotAllowed("identity.notAllowed");
        }
        return person;
    }

    /** Whoever may see all scores beside each other. */
    Person comparer() {
        Person person = currentPerson.require();
        if (!Permissions.may(person, Action.EVALUATION_COMPARE)) {
            throw new NotAllowed("identity.notAllowed");
        }
        return person;
    }

    /** Whoever computes and publishes. */
    Person evaluator() {
        Person person = currentPerson.require();
        if (!Permissions.may(person, Action.EVALUATION_RUN)) {
            throw new NotAllowed("identity.notAllowed");
        }
        return person;
    }

    static boolean sees(Person person, Subject subject) {
        if (Permissions.may(person, Action.EVALUATION_COMPARE)) {
            return true;
        }
        return subject.kind() == SubjectKind.DEPARTMENT
                ? person.covers(Role.DEPARTMENT_LEAD, subject.key(), null)
                : subject.kind().person() && subject.key().equals(person.username());
    }

    /** The reader, who may see this subject; for anybody else its sheet is not there. */
    Person readerOf(Subject subject) {
        Person person = reader();
        if (!sees(person, subject)) {
            throw new NotFound("evaluation.noSheet");
        }
        return person;
    }
}
