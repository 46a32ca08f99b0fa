package io.cityloop.enforcement;

import io.cityloop.identity.NotFound;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Says whose a penalty file is; implemented where the files are kept. */
public interface PenaltyAgencies {

    /** Code of the organisation that leads this file; empty when there is no such file. */
    Optional<String> agencyOf(String penaltyId);

    /** The agency of a file, whoever keeps it. */
    static Optional<String> find(ObjectProvider<PenaltyAgencies> keepers, String penaltyId) {
        return keepers.stream().flatMap(one -> one.agencyOf(penaltyId).stream()).findFirst();
    }

    /** The same where there must be one: a 404 otherwise. */
    static String require(ObjectProvider<PenaltyAgencies> keepers, String penaltyId) {
        return find(keepers, penaltyId).orElseThrow(() -> new NotFound("enforcement.file.notFound"));
    }
}
