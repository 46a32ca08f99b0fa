package io.cityloop.enforcement.web;

import io.cityloop.enforcement.PenaltyAgencies;
import io.cityloop.enforcement.domain.PenaltyReach;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see and who may add to the papers of a penalty file: its own agency, and supervision looking on. */
@Component
class PenaltyReaders {

    private final CurrentPerson currentPerson;
    private final ObjectProvider<PenaltyAgencies> agencies;

    PenaltyReaders(CurrentPerson currentPerson, ObjectProvider<PenaltyAgencies> agencies) {
        this.currentPerson = currentPerson;
        this.agencies = agencies;
    }

    /** The person at hand, who may read this file; to people of other agencies it is not there. */
    Person reader(String penaltyId) {
        Person person = currentPerson.require();
        if (!Permissions.may(person, Action.ENFORCEMENT_READ)) {
            throw new NotAllowed("identity.notAllowed");
        }
        if (!PenaltyReach.sees(person, agency(penaltyId))) {
            throw new NotFound("enforcement.file.notFound");
        }
        return person;
    }

    /** The officer of the file's agency who is at hand. */
    Actor officer(String penaltyId) {
        return acting(penaltyId, Role.ENFORCEMENT_OFFICER);
    }

    /** The head of the file's agency who is at hand. */
    Actor head(String penaltyId) {
        return acting(penaltyId, Role.AGENCY_HEAD);
    }

    private Actor acting(String penaltyId, Role role) {
        Person person = reader(penaltyId);
        String agency = agency(penaltyId);
        if (!person.covers(role, agency, null)) {
            throw new NotAllowed("identity.notAllowed");
        }
        return Actor.of(person, new Post(role, agency, null));
    }

    /** The officer at hand, of whatever agency he is. */
    Actor officer() {
        Person person = currentPerson.require();
        return person.posts(Role.ENFORCEMENT_OFFICER).stream()
                .filter(post -> post.organisation() != null)
                .findFirst()
                .map(post -> Actor.of(person, post))
                .orElseThrow(() -> new NotAllowed("identity.notAllowed"));
    }

    private String agency(String penaltyId) {
        return PenaltyAgencies.require(agencies, penaltyId);
    }
}
