package io.cityloop.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people on record; a bean. People who may not log in (left, or demo accounts outside the demo) are not found. */
public interface People {

    /** The person with this username; usernames are compared without regard to case. */
    Optional<Person> find(String username);

    /** The people with these usernames, in one question, by the username asked for; those who are not found are missing. */
    Map<String, Person> findAll(Collection<String> usernames);

    /** Everybody with a post of this role covering the organisation (null: any), in order of username. */
    List<Person> withRole(Role role, @Nullable String organisation);
}
