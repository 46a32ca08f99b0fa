package io.cityloop.demo;

import io.cityloop.identity.People;
import io.cityloop.identity.StaffRegister;
import org.springframework.stereotype.Component;

/** The demo city's organisations and people. */
@Component
@DemoOnly
class DemoStaff implements DemoPart {

    static final String NAME = "staff";

    private final StaffRegister register;
    private final People people;
    private final DemoPassword password;

    DemoStaff(StaffRegister register, People people, DemoPassword password) {
        this.register = register;
        this.people = people;
        this.password = password;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void seed() {
        Townspeople.organisations().forEach(register::createOrganisation);
        Townspeople.all().stream()
                .filter(person -> people.find(person.username()).isEmpty())
                .forEach(person ->
                        register.createDemoPerson(person.username(), person.name(), password.text(), person.posts()));
    }
}
