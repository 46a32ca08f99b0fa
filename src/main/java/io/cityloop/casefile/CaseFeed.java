package io.cityloop.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The cases of the whole city for whoever passes them on to the public; a bean. It holds no reporter, but words and
 * photos are as they were handed in: whoever publishes them looks to that.
 */
public interface CaseFeed {

    /** Cases by when they were first reported, newest first. */
    List<FeedCase> list(FeedQuery query);

    /** The cases of these numbers, newest first; a number nobody knows is missing. */
    List<FeedCase> findAll(Collection<String> numbers);

    /** The case of this number. */
    Optional<FeedCase> find(String number);
}
