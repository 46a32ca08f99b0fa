package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.PenaltyStepWaits;
import io.cityloop.enforcement.PenaltyStepWaits.Since;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whose step waits. */
@Component
class StepPeople {

    private final People people;
    private final ApplicationEventPublisher events;

    StepPeople(People people, ApplicationEventPublisher events) {
        this.people = people;
        this.events = events;
    }

    /** Tells everybody who listens. */
    void tell(PenaltyFile file, PenaltyStep step, Since since) {
        List<String> concerned = new ArrayList<>(concerned(file, step));
        if (since == Since.OVERDUE) {
            concerned.addAll(with(Role.AGENCY_HEAD, step.agency()));
        }
        events.publishEvent(
                new PenaltyStepWaits(step, since, concerned.stream().distinct().toList()));
    }

    private List<String> concerned(PenaltyFile file, PenaltyStep step) {
        Role role = Role.of(step.candidateRole());
        List<String> officers = Stream.of(file.firstOfficer(), file.secondOfficer())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return role == Role.ENFORCEMENT_OFFICER && !officers.isEmpty() ? officers : with(role, step.agency());
    }

    private List<String> with(Role role, String agency) {
        return people.withRole(role, agency).stream().map(Person::username).toList();
    }
}
