package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.casefile.MediaStore;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an officer's telephone is given for when it has no network, and what arrives afterwards. */
@DatabaseTest
class SpotKitsTest {

    /** Wednesday 14 October 2026, 10:00 in the city. */
    private static final Instant NOW = Instant.parse("2026-10-14T02:00:00Z");

    @Autowired
    private SpotKits kits;

    @Autowired
    private PenaltyMeasures measures;

    @Autowired
    private PenaltyDocuments documents;

    @Autowired
    private DocumentServices services;

    @Autowired
    private Evidence evidence;

    @Autowired
    private PenaltyMoney money;

    @Autowired
    private MediaStore media;

    @Autowired
    private CertifiedOfficers certificates;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private EngineClock time;

    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private final String agency = "PK" + tag;
    private Person first = new Person(0, "", "", List.of());
    private Person second = first;
    private String number = "";

    @BeforeEach
    void twoOfficersAndANumber() {
        time.pin(NOW);
        staff.createOrganisation(new Organisation(agency, "城管执法局", Organisation.DEPARTMENT, null, null));
        first = officer("first", LocalDate.of(2026, 10, 13));
        second = officer("second", LocalDate.of(2030, 12, 31));
        certificates.enter(new Certificate(
                "D-" + first.username(), first.username(), LocalDate.of(2026, 10, 14), LocalDate.of(2030, 1, 1)));
        number = documents
                .reserve(agency, DocumentKind.SUMMARY_DECISION, 2026, 2, Actor.of(first))
                .getFirst();
    }

    @AfterEach
    void theClockGoesOn() {
        time.reset();
    }

    private Person officer(String name, LocalDate until) {
        Person person = staff.createPerson(
                "pk-" + name + "-" + tag,
                name,
                "correct horse battery",
                List.of(new Post(Role.ENFORCEMENT_OFFICER, agency, "770106")));
        certificates.enter(
                new Certificate("C-" + person.username(), person.username(), LocalDate.of(2020, 1, 1), until));
        return person;
    }

    @Test
    void theLimitsAreWhatTheRulesAnswerAndTheNumbersAreTheOfficersOwn() {
        SpotKit kit = kits.of(first);
        assertThat(kit.mostFen()).containsEntry("CITIZEN", 20_000L).containsEntry("ORGANISATION", 300_000L);
        assertThat(kit.cashFen()).isEqualTo(10_000L);
        assertThat(kit.numbers()).hasSize(2).contains(number);
        assertThat(kit.others()).extracting(SpotKit.Officer::username).containsExactly(second.username());
        assertThat(kit.violations()).extracting(Benchmark::violation).contains("streetTrading");
        assertThat(kits.of(second).numbers()).isEmpty();
        Person head = staff.createPerson(
                "pk-head-" + tag, "head", "correct horse battery", List.of(new Post(Role.AGENCY_HEAD, agency, null)));
        assertThatThrownBy(() -> kits.of(head)).isInstanceOf(NotAllowed.class);
        certificates.enter(new Certificate(
                "D-" + first.username(), first.username(), LocalDate.of(2026, 10, 15), LocalDate.of(2030, 1, 1)));
        refused("officers", "enforcement.notCertified", () -> kits.of(first));
    }

    @Test
    void aDecisionWithoutANetworkKeepsItsOwnDayAndItsPhotosBecomeEvidence() {
        // given: handed over the evening before, under the certificate of that day
        String photo = media.store(PapersOfAFile.photo(5), first.username()).sha256();
        Instant evening = Instant.parse("2026-10-13T12:34:00Z");

        // when
        PenaltyFile file = decide(number, evening, List.of(photo));

        // then
        assertThat(file.decidedOn()).isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(money.read(file.id(), LocalDate.of(2026, 10, 14), Locale.CHINESE)
                        .servedOn())
                .isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(documents.of(file.id())).extracting(IssuedDocument::number).containsExactly(number);
        assertThat(evidence.of(file.id())).extracting(EvidenceItem::mediaSha256).containsExactly(photo);
        ServiceRecord served = services.of(file.id()).getFirst();
        assertThat(served.servedAt()).isEqualTo(evening);
        assertThat(served.receipt()).isEqualTo(number);
        assertThat(services.unserved(file.id())).isEmpty();
        assertThatThrownBy(() -> decide(number, evening, List.of())).isInstanceOf(Conflict.class);
    }

    @Test
    void itIsNeitherOfTomorrowNorTooOldNorWithoutANumber() {
        refused("decidedAt", "enforcement.spotAge", () -> decide(number, NOW.plusSeconds(600), null));
        refused("decidedAt", "enforcement.spotAge", () -> decide(number, NOW.minusSeconds(73 * 3600), null));
        refused("decidedAt", "enforcement.spotAge", () -> decide(null, NOW.minusSeconds(60), null));
        assertThat(decide(number, NOW.plusSeconds(60), null).decidedOn())
                .as("a telephone a minute ahead")
                .isEqualTo(LocalDate.of(2026, 10, 14));
    }

    private PenaltyFile decide(@Nullable String reserved, Instant at, @Nullable List<String> photos) {
        return measures.decideOnTheSpot(
                new SummaryDecision(
                        new NewPenalty(
                                UUID.randomUUID().toString(),
                                "own",
                                null,
                                "streetTrading",
                                "占道摆摊",
                                false,
                                LocalDate.of(2026, 10, 13),
                                "人民路",
                                "在人行道摆摊经营",
                                "市容条例第三十六条",
                                new NewParty(PartyRole.PARTY, PartyKind.CITIZEN, "王某", null, "云溪路2号", null, null)),
                        second.username(),
                        "50",
                        "无",
                        false,
                        null,
                        false,
                        null,
                        null,
                        reserved,
                        photos,
                        at),
                first);
    }

    private static void refused(String field, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refusal -> assertThat(refusal.errors()).contains(new FieldError(field, message)));
    }
}
