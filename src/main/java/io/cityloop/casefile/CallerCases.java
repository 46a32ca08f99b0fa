package io.cityloop.casefile;

import io.cityloop.identity.Person;
import java.util.List;

/** The cases somebody reported from a telephone number; a bean, for the hotline. */
public interface CallerCases {

    /**
     * The cases reported from this number that the viewer may see, the newest first.
     *
     * @param phone any way of writing it; compared by its digits
     * @param limit at most this many
     */
    List<CaseFile> of(Person viewer, String phone, int limit);

    /** The number with its middle taken away: 138****5678. */
    String masked(String phone);
}
