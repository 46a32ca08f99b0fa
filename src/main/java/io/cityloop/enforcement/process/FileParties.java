package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PartyRole;
import io.cityloop.enforcement.PenaltyParty;
import io.cityloop.enforcement.persistence.PenaltyFileMapper;
import io.cityloop.identity.RejectedInput;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The party of a file. */
@Component
class FileParties {

    private final PenaltyFileMapper rows;

    FileParties(PenaltyFileMapper rows) {
        this.rows = rows;
    }

    /** Whom the penalty is about; refused when nobody has been entered. */
    PenaltyParty of(String penaltyId) {
        return find(penaltyId).orElseThrow(() -> new RejectedInput("party", "enforcement.noParty"));
    }

    /** The same, empty when nobody has been entered. */
    Optional<PenaltyParty> find(String penaltyId) {
        return rows.parties(penaltyId).stream()
                .filter(party -> party.role() == PartyRole.PARTY)
                .findFirst();
    }
}
