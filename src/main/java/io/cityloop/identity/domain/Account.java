package io.cityloop.identity.domain;

import io.cityloop.identity.Person;

/**
 * A person with what decides whether he gets in.
 *
 * @param credentials counts password changes; sessions and tokens of an earlier count are over
 */
public record Account(Person person, String passwordHash, int credentials, boolean demo, boolean disabled) {

    /** May come in: not disabled, and a demo account only while the demo runs. */
    public boolean admitted(boolean demoRuns) {
        return !disabled && (!demo || demoRuns);
    }

    /** Not for logs: leaves the hash out. */
    @Override
    public String toString() {
        return "Account[" + person.username() + ", credentials=" + credentials + "]";
    }
}
