package io.cityloop.open311;

import java.util.Optional;

/** What came with the cases that other programs reported; a bean. */
public interface ArrivedRequests {

    /** What came with this case; empty when it came another way. */
    Optional<ArrivedRequest> of(String caseNumber);
}
