package io.cityloop.enforcement.web;

import io.cityloop.enforcement.PenaltyAgencies;
import io.cityloop.enforcement.domain.PenaltyReach;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see and who may change the money and goods of a file: its agency sees, its officers change. */
@Component
class ReckoningAccess {

    private final Permissions permissions;
    private final ObjectProvider<PenaltyAgencies> agencies;

    ReckoningAccess(Permissions permissions, ObjectProvider<PenaltyAgencies> agencies) {
        this.permissions = permissions;
        this.agencies = agencies;
    }

    /** Somebody who may see the file. */
    Person reader(String penaltyId) {
        Person person = permissions.require(Action.ENFORCEMENT_READ);
        if (!PenaltyReach.sees(person, agency(penaltyId))) {
            throw new NotFound("enforcement.money.noFile");
        }
        return person;
    }

    /** An officer of the file's agency. */
    Actor officer(String penaltyId) {
        Person person = reader(penaltyId);
        String agency = agency(penaltyId);
        return person.posts(Role.ENFORCEMENT_OFFICER).stream()
                .filter(post -> agency.equals(post.organisation()))
                .findFirst()
                .map((Post post) -> Actor.of(person, post))
                .orElseThrow(() -> new NotAllowed("enforcement.money.officersOnly"));
    }

    private String agency(String penaltyId) {
        return agencies.stream()
                .flatMap(one -> one.agencyOf(penaltyId).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("enforcement.money.noFile"));
    }
}
