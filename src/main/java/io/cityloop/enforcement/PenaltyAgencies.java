package io.cityloop.enforcement;

import java.util.Optional;

/** Says whose a penalty file is; implemented where the files are kept. */
public interface PenaltyAgencies {

    /** Code of the organisation that leads this file; empty when there is no such file. */
    Optional<String> agencyOf(String penaltyId);
}
