package io.cityloop.handling;

import io.cityloop.identity.Actor;
import io.cityloop.identity.Person;
import org.jspecify.annotations.Nullable;

/** Urging 催办: a reminder without a reply duty; a bean. */
public interface Urges {

    /**
     * Urges a case: staff of the centres at any time while it is open, its reporter once half of the handling limit has
     * passed.
     *
     * @return how often it has been urged in this round
     * @throws io.cityloop.identity.NotFound when there is no such case, or it is not for his eyes
     * @throws io.cityloop.identity.NotAllowed when this person may not urge it
     * @throws io.cityloop.identity.Conflict when the case is concluded, or the reporter is too early
     * @throws io.cityloop.identity.TooManyRequests when he urged it a moment ago
     */
    int urge(Person person, String caseNumber, @Nullable String reason);

    /**
     * Urges a case for its reporter, or for one whose report was joined to it. That he is one, the caller has made sure.
     *
     * @return how often it has been urged in this round
     * @throws io.cityloop.identity.Conflict when the case is concluded, or half of the limit has not passed
     * @throws io.cityloop.identity.TooManyRequests when he urged it a moment ago
     */
    int urgeForReporter(Actor reporter, String caseNumber, @Nullable String reason);

    /** From when on its reporter may urge a case, as things stand now. */
    UrgeWindow reporterMay(String caseNumber);
}
