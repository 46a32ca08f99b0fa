package io.cityloop.enforcement.process;

import io.cityloop.enforcement.CertifiedOfficers;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Certified officers, checked on the day they act (art. 42, 55). */
@Component
class Officers {

    private final CertifiedOfficers certified;

    Officers(CertifiedOfficers certified) {
        this.certified = certified;
    }

    /** Refuses an officer who is not certified today, or not of the agency. */
    void requireCertified(StepCompletion done, String field, String username) {
        requireCertified(done.file().agency(), done.today(), "form." + field, username);
    }

    /** The same outside a step. */
    void requireCertified(String agency, LocalDate day, String field, String username) {
        boolean good = certified.of(agency, day).stream()
                .anyMatch(person -> person.username().equals(username));
        if (!good) {
            throw new RejectedInput(field, "enforcement.notCertified");
        }
    }

    /** Refuses a step of the investigation to whoever is not one of the file's two officers, certified today. */
    void requireInvestigator(StepCompletion done) {
        if (!done.file().isOfficer(done.actor().username())) {
            throw new NotAllowed("enforcement.notInvestigator");
        }
        requireBothCertified(done);
    }

    /** Both officers' certificates are good today. */
    void requireBothCertified(StepCompletion done) {
        requireCertified(done, "officers", String.valueOf(done.file().firstOfficer()));
        requireCertified(done, "officers", String.valueOf(done.file().secondOfficer()));
    }
}
