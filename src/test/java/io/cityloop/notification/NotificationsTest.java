package io.cityloop.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.casefile.CaseConcluded;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.Dispatch;
import io.cityloop.casefile.Filing;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationConcluded;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationState;
import io.cityloop.handling.CaseUrged;
import io.cityloop.handling.ParentConcluded;
import io.cityloop.handling.ReworkStarted;
import io.cityloop.handling.SuspensionEnded;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.tasks.DeadlineReached;
import io.cityloop.testing.DatabaseTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears of what, once, and only when it has really happened. */
@DatabaseTest
class NotificationsTest {

    private static final String PASSWORD = "horse-battery-7-staple";
    private static final Instant AT = Instant.parse("2026-11-24T04:00:00Z");

    @Autowired
    private Notifications notifications;

    @Autowired
    private NotificationWords words;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private People people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc http;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String department = "nt-" + id;
    private Person lead = nobody();
    private Person handler = nobody();
    private Person reporter = nobody();
    private String number = "";

    private static Person nobody() {
        return new Person(0, "nobody", "nobody", List.of());
    }

    @BeforeEach
    void aDepartmentHandlesACase() {
        staff.createOrganisation(new Organisation(department, "排水处", Organisation.DEPARTMENT, null, null));
        lead = person("lead", new Post(Role.DEPARTMENT_LEAD, department, null));
        handler = person("handler", new Post(Role.HANDLER, department, null));
        reporter = person("citizen", new Post(Role.CITIZEN, null, null));
        transaction.executeWithoutResult(status -> {
            number = cases.open(CaseFixture.report(
                            CaseFixture.placeIn(
                                    "87" + String.format("%010d", Math.floorMod(id.hashCode(), 999_999_999))),
                            reporter.username()))
                    .number();
            cases.file(number, new Filing("C0104", 1L, "TEST", "2紧急工作时", false));
            cases.dispatch(number, new Dispatch(department, List.of(), "2紧急工作时", null, null));
            cases.assignHandler(number, handler.username());
        });
    }

    private Person person(String name, Post post) {
        staff.createPerson(name + id, name, PASSWORD, List.of(post));
        return people.find(name + id).orElseThrow();
    }

    private void happens(Object event) {
        transaction.executeWithoutResult(status -> {
            cases.lock(number);
            events.publishEvent(event);
        });
    }

    private List<String> told(Person person) {
        return notifications.list(person, false, null, 200).items().stream()
                .map(Notification::kind)
                .toList();
    }

    private CaseFile file() {
        return cases.find(number).orElseThrow();
    }

    private Application application(ApplicationKind kind, ApplicationState state) {
        return new Application(
                Math.floorMod(id.hashCode(), 1_000_000),
                number,
                1,
                kind,
                state,
                lead.username(),
                department,
                "连续降雨",
                Map.of(),
                AT,
                "dispatcher1",
                null,
                AT,
                null);
    }

    @Test
    void anOverdueCaseIsToldToItsDepartmentOnceHoweverOftenItIsTold() {
        // given
        DeadlineReached overdue = new DeadlineReached(number, 1, "handling", true, AT);

        // when the same event comes twice, also in one transaction
        happens(overdue);
        happens(overdue);

        // then
        assertThat(told(lead)).containsExactly("overdue");
        assertThat(told(handler)).containsExactly("overdue");
        assertThat(told(reporter)).isEmpty();
        assertThat(notifications.unread(lead)).isEqualTo(1);

        // and a later one is another one
        happens(new DeadlineReached(number, 1, "handling", true, AT.plusSeconds(60)));
        assertThat(told(lead)).hasSize(2);
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    cases.lock(number);
                    events.publishEvent(new ReworkStarted(number, 1, 1));
                    throw new IllegalStateException("the worker fails after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(told(lead)).isEmpty();

        // and told again by the next attempt
        happens(new ReworkStarted(number, 1, 1));
        assertThat(told(lead)).containsExactly("reworked");
    }

    @Test
    void anApplicationsPeopleHearHowItEnds() {
        happens(new ApplicationConcluded(application(ApplicationKind.EXTENSION, ApplicationState.GRANTED)));
        happens(new SuspensionEnded(application(ApplicationKind.SUSPENSION, ApplicationState.GRANTED)));
        assertThat(told(lead)).containsExactly("suspensionEnded", "granted");
        assertThat(told(handler)).containsExactly("suspensionEnded", "granted");
        assertThat(notifications.list(lead, false, null, 50).items())
                .extracting(one -> words.text(one, Locale.CHINA), one -> words.text(one, Locale.ENGLISH))
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "案件 " + number + " 的“延期”申请已同意", "Case " + number + ": granted: Extension"));
    }

    @Test
    void whoeverUrgesIsNotToldThatHeDid() {
        happens(new CaseUrged(number, Actor.of(lead), null, AT));
        assertThat(told(lead)).isEmpty();
        assertThat(told(handler)).containsExactly("urged");
    }

    @Test
    void aReporterHearsOfHisCaseVoidedAndOfTheCaseHisWasMergedInto() {
        happens(new CaseConcluded(number, 1, CaseStatus.VOID, AT));
        happens(new CaseConcluded(number, 1, CaseStatus.CLOSED, AT));
        happens(new ParentConcluded(number, "8700000000000001", 1, CaseStatus.CLOSED));
        assertThat(told(reporter)).containsExactly("parentConcluded", "reportClosed", "voided");
        assertThat(told(lead)).containsExactly("voided");
    }

    @Test
    void aDepartmentHearsOfItsCaseReopened() {
        transaction.executeWithoutResult(status -> cases.conclude(number, 1, CaseStatus.CLOSED));
        transaction.executeWithoutResult(status -> cases.reopen(number));
        assertThat(told(lead)).containsExactly("reopened");
        assertThat(file().round()).isEqualTo(2);
    }

    @Test
    void everybodyReadsHisOwnPageByPage() {
        // given three
        for (int minute = 0; minute < 3; minute++) {
            happens(new DeadlineReached(number, 1, "handling", false, AT.plusSeconds(60L * minute)));
        }

        // when
        NotificationPage first = notifications.list(lead, false, null, 2);
        NotificationPage second = notifications.list(lead, false, first.next(), 2);

        // then
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        long his = first.items().getFirst().id();
        assertThatThrownBy(() -> notifications.read(handler, his)).isInstanceOf(NotFound.class);
        assertThat(notifications.read(lead, his).unread()).isFalse();
        assertThat(notifications.unread(lead)).isEqualTo(2);
        assertThat(notifications.list(lead, true, null, 50).items()).hasSize(2);
        notifications.readAll(lead);
        assertThat(notifications.unread(lead)).isZero();
        assertThat(notifications.unread(handler)).isEqualTo(3);
        assertThatThrownBy(() -> notifications.list(lead, false, "x", 2)).isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> notifications.list(lead, false, null, 201)).isInstanceOf(RejectedInput.class);
    }

    @Test
    void theApiAndThePageShowThem() throws Exception {
        // given
        happens(new DeadlineReached(number, 1, "handling", true, AT));
        long one = notifications.list(lead, false, null, 1).items().getFirst().id();
        MockHttpSession session = login(lead);

        // when
        String page = text(session, "/notifications");
        String other = text(session, "/work");

        // then the sentence is there, and the bell counts on every page
        assertThat(page).contains("案件 " + number + " 的“处置”已超时", "/cases/" + number, "未读 1 条");
        assertThat(other).contains("/notifications").contains("消息，未读 1");

        // when it is read
        http.perform(post("/notifications/" + one + "/read").session(session).with(csrf()));
        assertThat(notifications.unread(lead)).isZero();
        assertThat(http.perform(post("/notifications/" + one + "/read")
                                .session(login(handler))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(http.perform(get("/api/notifications"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    private String text(MockHttpSession session, String path) throws Exception {
        return http.perform(get(path).session(session))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpSession login(Person person) throws Exception {
        var session = new MockHttpSession();
        var answer = http.perform(post("/login")
                        .session(session)
                        .with(request -> {
                            request.setRequestedSessionIdValid(true);
                            return request;
                        })
                        .with(csrf())
                        .param("username", person.username())
                        .param("password", PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }

    @Test
    void everyKindHasWordsInBothLanguages() {
        ResourceBundle chinese = ResourceBundle.getBundle("i18n.notification", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("i18n.notification", Locale.ENGLISH);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
        Stream.of(
                        "warned",
                        "overdue",
                        "taskArrived",
                        "applied",
                        "granted",
                        "refused",
                        "cancelled",
                        "suspensionEnded",
                        "supervised",
                        "supervisionEnded",
                        "reworked",
                        "urged",
                        "parentConcluded",
                        "coordinated",
                        "voided",
                        "closedAbnormally",
                        "reopened",
                        "reportRegistered",
                        "reportHandled",
                        "reportClosed",
                        "reportAnswered",
                        "reportRefused",
                        "reportMerged",
                        "reportReopened")
                .forEach(kind -> assertThat(english.getString("notification." + kind))
                        .contains("{0}")
                        .isNotEqualTo(chinese.getString("notification." + kind)));
    }
}
