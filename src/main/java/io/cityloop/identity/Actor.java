package io.cityloop.identity;

import org.jspecify.annotations.Nullable;

/** Who did something, as the timeline keeps it: name, role and organisation at that moment, not as they are today. */
public record Actor(
        String username,
        String name,
        @Nullable Role role,
        @Nullable String organisation) {

    /** The username under which the system itself acts; nobody can have an account of this name. */
    public static final String SYSTEM = "system";

    /** The username of a citizen who reported without an account. */
    public static final String ANONYMOUS = "anonymous";

    private static final Actor THE_SYSTEM = new Actor(SYSTEM, "系统", null, null);
    private static final Actor A_CITIZEN = new Actor(ANONYMOUS, "市民", Role.CITIZEN, null);

    /** The system, where no person acted: clocks, rules, the engine's workers. */
    public static Actor system() {
        return THE_SYSTEM;
    }

    /** A citizen without an account. */
    public static Actor anonymousCitizen() {
        return A_CITIZEN;
    }

    /** A person acting in no particular role. */
    public static Actor of(Person person) {
        return new Actor(person.username(), person.name(), null, null);
    }

    /** A person acting from one of his posts. */
    public static Actor of(Person person, Post post) {
        return new Actor(person.username(), person.name(), post.role(), post.organisation());
    }

    /** A person acting in a role on a row of this organisation and region; the covering post gives the organisation. */
    public static Actor of(Person person, Role role, @Nullable String organisation, @Nullable String region) {
        return person.postFor(role, organisation, region)
                .map(post -> of(person, post))
                .orElseGet(() -> new Actor(person.username(), person.name(), role, null));
    }
}
