package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.Certificate;
import io.cityloop.enforcement.CertifiedOfficers;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates in the database. */
@Service
class StoredCertificates implements CertifiedOfficers {

    private final PenaltyFileMapper mapper;
    private final People people;

    StoredCertificates(PenaltyFileMapper mapper, People people) {
        this.mapper = mapper;
        this.people = people;
    }

    @Override
    public List<Person> of(String agency, LocalDate day) {
        List<Person> officers = people.withRole(Role.ENFORCEMENT_OFFICER, agency);
        if (officers.isEmpty()) {
            return List.of();
        }
        Set<String> certified = mapper
                .certificates(officers.stream().map(Person::username).toList())
                .stream()
                .filter(certificate -> certificate.validOn(day))
                .map(Certificate::username)
                .collect(Collectors.toSet());
        return officers.stream()
                .filter(person -> certified.contains(person.username()))
                .toList();
    }

    @Override
    public Optional<Certificate> certificate(String username, LocalDate day) {
        return all(username).stream()
                .filter(certificate -> certificate.validOn(day))
                .findFirst();
    }

    @Override
    public List<Certificate> all(String username) {
        return mapper.certificates(List.of(username));
    }

    @Override
    @Transactional
    public void enter(Certificate certificate) {
        if (!certificate.number().matches("[A-Za-z0-9-]{4,64}")) {
            throw new RejectedInput("number", "enforcement.certificateNumber");
        }
        if (certificate.validTo().isBefore(certificate.validFrom())) {
            throw new RejectedInput("validTo", "enforcement.certificateEnds");
        }
        if (people.find(certificate.username())
                .filter(person -> person.has(Role.ENFORCEMENT_OFFICER))
                .isEmpty()) {
            throw new RejectedInput("username", "enforcement.notAnOfficer");
        }
        mapper.enterCertificate(certificate);
    }
}
