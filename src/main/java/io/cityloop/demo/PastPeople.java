package io.cityloop.demo;

import io.cityloop.identity.Actor;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo city's people as they act in a case: who walks which street, who sits at which desk. */
@Component
@DemoOnly
class PastPeople {

    private static final int STREETS = 16;

    private final People people;
    private final Map<String, Person> known = new ConcurrentHashMap<>();

    PastPeople(People people) {
        this.people = people;
    }

    /** The inspector who walks the community. */
    Actor inspector(String community) {
        return actor(Townspeople.inspectorOf(community), Role.INSPECTOR, null, community);
    }

    /** The inspector of the street next door, who checks what the other one reported. */
    Actor neighbour(String community) {
        int own = Integer.parseInt(Townspeople.inspectorOf(community).substring("inspector".length()));
        return actor("inspector" + ((own + STREETS - 2) % STREETS + 1), Role.INSPECTOR, null, community);
    }

    Actor citizen(int n) {
        return actor("citizen" + n, Role.CITIZEN, null, null);
    }

    Actor acceptor(int n) {
        return actor("acceptor" + n, Role.ACCEPTOR, null, null);
    }

    Actor shiftLeader(int n) {
        return actor("shiftleader" + n, Role.SHIFT_LEADER, null, null);
    }

    Actor dispatcher(int n) {
        return actor("dispatcher" + n, Role.DISPATCHER, null, null);
    }

    Actor lead(String department) {
        return actor("lead-" + department, Role.DEPARTMENT_LEAD, department, null);
    }

    Actor handler(String department, int n) {
        return actor("handler-" + department + "-" + n, Role.HANDLER, department, null);
    }

    private Actor actor(String username, Role role, @Nullable String organisation, @Nullable String region) {
        Person person = known.computeIfAbsent(
                username, name -> people.find(name).orElseThrow(() -> new IllegalStateException("nobody is " + name)));
        return Actor.of(person, role, organisation, region);
    }
}
