package io.cityloop.casefile;

import io.cityloop.identity.Person;
import java.util.Optional;

/**
 * Looks for cases within what a person may see; a bean. Citizens see what they reported, departments what they were
 * given, inspectors their region and what they verify or check, the centres all within their region.
 */
public interface CaseSearch {

    /** A page of cases, newest first. */
    CasePage list(Person viewer, CaseQuery query);

    /**
     * The case, if this person may see it.
     *
     * @throws io.cityloop.identity.NotFound when there is none, or it is not for his eyes
     */
    CaseFile see(Person viewer, String number);

    /** The case, if there is one and this person may see it. */
    Optional<CaseFile> find(Person viewer, String number);
}
