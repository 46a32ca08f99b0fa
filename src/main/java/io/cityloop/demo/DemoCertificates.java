package io.cityloop.demo;

import io.cityloop.enforcement.Certificate;
import io.cityloop.enforcement.CertifiedOfficers;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The enforcement certificates of the demo city's officers, good for five years from the year it is written in. */
@Component
@DemoOnly
class DemoCertificates implements DemoPart {

    private static final int YEARS = 5;

    private final CertifiedOfficers certificates;
    private final People people;
    private final Clock clock;
    private final ZoneId zone;

    DemoCertificates(CertifiedOfficers certificates, People people, Clock clock, ZoneId zone) {
        this.certificates = certificates;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public void seed() {
        LocalDate year = LocalDate.ofInstant(clock.instant(), zone).withDayOfYear(1);
        List<Person> officers = people.withRole(Role.ENFORCEMENT_OFFICER, null);
        for (int n = 0; n < officers.size(); n++) {
            certificates.enter(new Certificate(
                    "9901-%04d".formatted(n + 1),
                    officers.get(n).username(),
                    year,
                    year.plusYears(YEARS).minusDays(1)));
        }
    }
}
