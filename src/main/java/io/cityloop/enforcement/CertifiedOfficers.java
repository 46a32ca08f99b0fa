package io.cityloop.enforcement;

import io.cityloop.identity.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is certified to enforce, and until when (Administrative Penalty Law art. 42); a bean. */
public interface CertifiedOfficers {

    /** The officers of an agency with a certificate that is good on the day, by name. */
    List<Person> of(String agency, LocalDate day);

    /** The certificate a person has on the day. */
    Optional<Certificate> certificate(String username, LocalDate day);

    /** All certificates of a person, newest first. */
    List<Certificate> all(String username);

    /**
     * Enters a certificate, or changes its days.
     *
     * @throws io.cityloop.identity.RejectedInput naming the field
     */
    void enter(Certificate certificate);
}
