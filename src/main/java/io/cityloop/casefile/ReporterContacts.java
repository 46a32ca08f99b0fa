package io.cityloop.casefile;

import java.util.Optional;

/** Reporters who agreed to be told what becomes of their case; a bean. */
public interface ReporterContacts {

    /** How to tell the reporter of this case; empty when he did not agree, or wants no more. */
    Optional<ReporterContact> find(String caseNumber);

    /** The case whose messages this token may end; empty for a token that is none. */
    Optional<String> caseOf(String stopToken);

    /**
     * Sends the reporter of that case no more messages; a second time changes nothing.
     *
     * @return the case
     * @throws io.cityloop.identity.NotFound for a token that is none
     */
    String stop(String stopToken);
}
