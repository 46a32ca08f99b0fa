package io.cityloop.identity;

import java.util.Optional;

/** The person behind the request at hand; a bean. Outside a request, or for an anonymous one, there is nobody. */
public interface CurrentPerson {

    /** The person who is logged in. Throws {@link NotLoggedIn} (401) when nobody is. */
    Person require();

    /** The person who is logged in, or nobody. */
    Optional<Person> find();
}
