package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotFound;
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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Each manner of service with what the law asks of it; an order to correct goes out on 8 October 2026. */
@DatabaseTest
class DocumentServicesTest {

    private static final String LEFT = "2026-10-09T10:00";

    @Autowired
    private DocumentServices services;

    @Autowired
    private PenaltyDocuments documents;

    @Autowired
    private PenaltyFiles files;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EngineClock time;

    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private Person officer = new Person(0, "", "", List.of());
    private String id = "";
    private long document;

    @BeforeEach
    void anOrderGoesOut() {
        time.pin(Instant.parse("2026-10-08T01:00:00Z"));
        String agency = "PS" + tag;
        staff.createOrganisation(new Organisation(agency, "城管执法局", Organisation.DEPARTMENT, null, null));
        officer = staff.createPerson(
                "ps-" + tag,
                "王建国",
                "correct horse battery",
                List.of(new Post(Role.ENFORCEMENT_OFFICER, agency, "770104")));
        id = files.open(
                        new NewPenalty(
                                UUID.randomUUID().toString(),
                                "own",
                                null,
                                "nightWork",
                                "夜间施工",
                                false,
                                LocalDate.of(2026, 10, 7),
                                "云溪路工地",
                                "事实",
                                "《噪声污染防治法》第四十三条",
                                new NewParty(PartyRole.PARTY, PartyKind.CITIZEN, "张某", null, "云溪路2号", null, null)),
                        officer)
                .id();
        document = issue(DocumentKind.CORRECTION_ORDER);
        time.pin(Instant.parse("2026-11-20T02:00:00Z"));
    }

    @AfterEach
    void theClockGoesOn() {
        time.reset();
    }

    private long issue(DocumentKind kind) {
        return Objects.requireNonNull(transaction.execute(status -> documents
                .issue(id, kind, SpecimenFacts.citizen(), Actor.of(officer))
                .id()));
    }

    @ParameterizedTest(name = "{0} without {1}: {2}")
    @CsvSource({
        "DIRECT, relation, enforcement.service.relation",
        "DIRECT, receiver, tasks.form.required",
        "LEFT, witness, enforcement.witnessDemanded",
        "LEFT, refusal, enforcement.service.refusal",
        "MAIL, delivery, enforcement.service.parcel",
        "ELECTRONIC, consent, enforcement.consentDemanded",
        "ELECTRONIC, delivery, enforcement.service.electronicAddress",
        "COMMISSIONED, delivery, enforcement.service.commissioned",
        "ANNOUNCEMENT, ground, enforcement.service.announcementGround",
        "ANNOUNCEMENT, announcedOn, enforcement.service.announcedOn",
        "MAIL, servedOn, tasks.form.required",
    })
    void whatTheLawAsksOfTheMannerIsNotLeftOut(ServiceManner manner, String without, String message) {
        refused(service(manner, without, false, day(manner)), without, message);
        assertThat(services.of(id)).isEmpty();
        assertThat(documents.of(id)).as("no receipt either").hasSize(1);
        assertThat(serve(document, service(manner, "nothing", false, day(manner)))
                        .manner())
                .isEqualTo(manner);
    }

    private static String day(ServiceManner manner) {
        return manner == ServiceManner.ANNOUNCEMENT ? "2026-11-09T00:00" : LEFT;
    }

    @Test
    void aDayBeforeTheDocumentAndADayToComeAreRefused() {
        refused(
                service(ServiceManner.DIRECT, "", false, "2026-10-07T23:59"),
                "servedOn",
                "enforcement.servedBeforeIssued");
        refused(service(ServiceManner.DIRECT, "", false, "2026-11-20T10:01"), "servedOn", "enforcement.dayToCome");
        // announced on 10 October: thirty days end on 9 November
        refused(
                service(ServiceManner.ANNOUNCEMENT, "", false, "2026-11-08T12:00"),
                "servedOn",
                "enforcement.service.announcedTooShort");
        refused(service(ServiceManner.DIRECT, "", true, LEFT), "serviceWay", "enforcement.service.refusedIsLeft");
    }

    @Test
    void aServiceIsRecordedOnceWithItsReceiptAndAnAct() {
        // when
        ServiceRecord served = serve(document, service(ServiceManner.LEFT, "", true, LEFT));

        // then
        assertThat(services.of(id)).containsExactly(served);
        assertThat(served.servedAt()).isEqualTo(Instant.parse("2026-10-09T02:00:00Z"));
        assertThat(documents.of(id))
                .filteredOn(one -> one.kind() == DocumentKind.SERVICE_RECEIPT)
                .extracting(IssuedDocument::number)
                .containsExactly(served.receipt());
        PenaltyAct act = files.acts(id).getLast();
        assertThat(act.kind()).isEqualTo("document.served");
        assertThat(act.text("witness")).isEqualTo("李某、赵某");
        assertThat(act.text("servedOn")).isEqualTo("2026-10-09");
        assertThat(files.intact(id)).isTrue();
        assertThat(services.unserved(id)).isEmpty();
        assertThatThrownBy(() -> serve(document, service(ServiceManner.MAIL, "", false, LEFT)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void decisionsAreServedByTheirStepAndRecordsByNobody() {
        assertThatThrownBy(
                        () -> serve(issue(DocumentKind.PENALTY_DECISION), service(ServiceManner.MAIL, "", false, LEFT)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> serve(issue(DocumentKind.SCENE_RECORD), service(ServiceManner.MAIL, "", false, LEFT)))
                .isInstanceOf(NotFound.class);
        assertThat(services.unserved(id)).extracting(IssuedDocument::id).containsExactly(document);
    }

    private ServiceRecord serve(long which, NewService service) {
        return Objects.requireNonNull(
                transaction.execute(status -> services.serve(id, which, service, Actor.of(officer))));
    }

    private void refused(NewService service, String field, String message) {
        assertThatThrownBy(() -> serve(document, service))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refusal -> assertThat(refusal.errors()).contains(new FieldError(field, message)));
    }

    /** Everything a manner needs, but one thing. */
    private static NewService service(ServiceManner manner, String without, boolean refused, String at) {
        boolean left = manner == ServiceManner.LEFT;
        boolean announced = manner == ServiceManner.ANNOUNCEMENT;
        return new NewService(
                manner,
                given("receiver", "张某", without),
                manner == ServiceManner.DIRECT && !without.equals("relation") ? Receiver.PARTY : null,
                without.equals("servedOn") ? null : LocalDateTime.parse(at),
                refused,
                left ? given("refusal", "拒绝签收", without) : null,
                left ? given("witness", "李某、赵某", without) : null,
                null,
                !without.equals("consent"),
                given("delivery", "EMS123", without),
                announced && !without.equals("announcedOn") ? LocalDate.of(2026, 10, 10) : null,
                given("ground", "下落不明", without),
                null);
    }

    private static @Nullable String given(String field, String value, String without) {
        return field.equals(without) ? null : value;
    }
}
