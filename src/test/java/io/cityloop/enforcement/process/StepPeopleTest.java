package io.cityloop.enforcement.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.enforcement.AgencyCalendar;
import io.cityloop.enforcement.DueItem;
import io.cityloop.enforcement.GoodsEnd;
import io.cityloop.enforcement.GoodsState;
import io.cityloop.enforcement.HeldGoods;
import io.cityloop.enforcement.NewGoods;
import io.cityloop.enforcement.NewPenalty;
import io.cityloop.enforcement.OwedSummaries;
import io.cityloop.enforcement.OwedSummary;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PreservedEvidence;
import io.cityloop.enforcement.SeizedGoods;
import io.cityloop.enforcement.SeizedItem;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.notification.Notification;
import io.cityloop.notification.NotificationWords;
import io.cityloop.notification.Notifications;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import io.cityloop.workflow.EngineJob;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What people of an agency are told and shown: steps that wait, penalties that are owed, goods that are held. */
@DatabaseTest
class StepPeopleTest {

    @Autowired
    private StepArrivals arrivals;

    @Autowired
    private StepMarks marks;

    @Autowired
    private PenaltyFiles files;

    @Autowired
    private PenaltyActs acts;

    @Autowired
    private OwedSummaries owed;

    @Autowired
    private AgencyCalendar calendar;

    @Autowired
    private HeldGoods held;

    @Autowired
    private SeizedGoods goods;

    @Autowired
    private Notifications notifications;

    @Autowired
    private NotificationWords words;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EngineClock time;

    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private final String agency = "PW" + tag;
    private Person first = nobody();
    private Person second = nobody();
    private Person other = nobody();
    private Person head = nobody();
    private String id = "";

    private static Person nobody() {
        return new Person(0, "", "", List.of());
    }

    @BeforeEach
    void aFileOfAnAgency() {
        time.pin(Instant.parse("2026-10-14T02:00:00Z"));
        staff.createOrganisation(new Organisation(agency, "城管执法局", Organisation.DEPARTMENT, null, null));
        first = person("first", Role.ENFORCEMENT_OFFICER);
        second = person("second", Role.ENFORCEMENT_OFFICER);
        other = person("other", Role.ENFORCEMENT_OFFICER);
        head = person("head", Role.AGENCY_HEAD);
        id = files.open(
                        new NewPenalty(
                                UUID.randomUUID().toString(),
                                "own",
                                null,
                                "nightWork",
                                "夜间施工",
                                false,
                                LocalDate.of(2026, 10, 10),
                                "工地",
                                "事实",
                                null,
                                null),
                        first)
                .id();
    }

    @AfterEach
    void theClockGoesOn() {
        time.reset();
    }

    private Person person(String name, Role role) {
        return staff.createPerson(
                "pw-" + name + "-" + tag, name, "correct horse battery", List.of(new Post(role, agency, "770105")));
    }

    private EngineJob job(long key, String process, String element, Map<String, Object> variables) {
        return new EngineJob(
                key,
                "task",
                element,
                key,
                key,
                process,
                1,
                id,
                Map.of(
                        "term",
                        "clueCheck",
                        "element",
                        element,
                        "beside",
                        String.valueOf(process.equals("preservation"))),
                variables);
    }

    private void arrives(long key, String process, String element, Map<String, Object> more) {
        Map<String, Object> variables =
                new java.util.HashMap<>(Map.of("warnAt", "2026-10-20T00:00:00Z", "dueAt", "2026-10-28T00:00:00Z"));
        variables.putAll(more);
        transaction.executeWithoutResult(status -> arrivals.arrived(job(key, process, element, variables)));
    }

    private List<String> told(Person person) {
        return notifications.list(person, false, null, 50).items().stream()
                .map(Notification::kind)
                .toList();
    }

    @Test
    void whoseStepItIsHearsThatItWaitsThatItIsNearlyDueAndThatItIsOver() {
        // when: two officers have the file, and the engine brings the job twice
        jdbc.update(
                "UPDATE penalty_file SET first_officer = ?, second_officer = ? WHERE id = ?",
                first.username(),
                second.username(),
                id);
        long key = System.nanoTime();
        arrives(key, "penaltyOrdinary", "userTask_investigate", Map.of());
        arrives(key, "penaltyOrdinary", "userTask_investigate", Map.of());

        // then
        assertThat(told(first)).containsExactly("penaltyWaits");
        assertThat(told(second)).containsExactly("penaltyWaits");
        assertThat(told(other)).isEmpty();
        Notification notice = notifications.list(first, false, null, 50).items().getFirst();
        assertThat(words.text(notice, Locale.CHINESE)).contains(id).doesNotContain("web.task");

        // when: the term nears its end, and passes it
        mark(key, "2026-10-20T00:00:10Z", false);
        mark(key, "2026-10-20T00:00:20Z", false);
        assertThat(told(second)).containsExactly("penaltyWarned", "penaltyWaits");
        assertThat(told(head)).isEmpty();
        mark(key, "2026-10-28T00:00:10Z", true);
        assertThat(told(second)).containsExactly("penaltyOverdue", "penaltyWarned", "penaltyWaits");
        assertThat(told(head)).containsExactly("penaltyOverdue");
    }

    private void mark(long key, String at, boolean overdue) {
        time.pin(Instant.parse(at));
        transaction.executeWithoutResult(
                status -> marks.mark(job(key, "penaltyOrdinary", "userTask_investigate", Map.of()), overdue));
    }

    @Test
    void aPenaltyOnTheSpotThatAnInspectionPromisedIsOwedUntilItsFileIsOpened() {
        // given: inspected on Tuesday 13 October
        String number = "7701052026" + Math.floorMod(tag.hashCode(), 1_000_000);
        jdbc.update(
                "INSERT INTO violation_inspection (case_number, round, first_officer, second_officer, agency, outcome,"
                        + " party, facts, stopped, inspected_at) VALUES (?, 1, ?, ?, ?, 'summaryPenalty', '王某', '摆摊', 1,"
                        + " '2026-10-13 02:00:00')",
                number,
                first.username(),
                second.username(),
                agency);

        // then
        assertThat(owed.of(head)).extracting(OwedSummary::caseNumber).containsExactly(number);
        assertThat(owed.of(head).getFirst().lastDay()).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(calendar.show(agency, Locale.CHINESE).thisWeek())
                .flatExtracting(AgencyCalendar.Group::items)
                .extracting(DueItem::caseNumber)
                .contains(number);

        // when
        jdbc.update("UPDATE violation_inspection SET penalty_id = ? WHERE case_number = ?", id, number);

        // then
        assertThat(owed.of(head)).isEmpty();
    }

    @Test
    void goodsAreListedByWhatMustBeDoneFirst() {
        Actor officer = Actor.of(first);
        goods.register(id, "S1", List.of(thing("三轮车", false), thing("水果", true)), LocalDate.of(2026, 10, 13), officer);
        HeldGoods.Page page = held.list(head, true, null, 1);
        assertThat(page.items())
                .extracting(SeizedItem::name)
                .as("perishable first")
                .containsExactly("水果");
        HeldGoods.Page rest = held.list(head, true, page.next(), 1);
        assertThat(rest.items()).extracting(SeizedItem::name).containsExactly("三轮车");
        assertThat(rest.next()).isNull();
        SeizedItem fruit = page.items().getFirst();
        goods.end(
                id,
                fruit.id(),
                new GoodsEnd(GoodsState.RETURNED, LocalDate.of(2026, 10, 14), null, null, "领回"),
                officer);
        assertThat(held.list(head, true, null, 9).items()).hasSize(1);
        assertThat(held.list(head, false, null, 9).items())
                .extracting(SeizedItem::id)
                .containsExactly(fruit.id());
        Person stranger = staff.createPerson(
                "pw-stranger-" + tag,
                "外",
                "correct horse battery",
                List.of(new Post(Role.ENFORCEMENT_OFFICER, "X" + agency, "770105")));
        assertThat(held.list(stranger, true, null, 9).items()).isEmpty();
        assertThat(held.find(stranger, fruit.id())).isEmpty();
    }

    @Test
    void preservedEvidenceIsListedWithItsStep() {
        transaction.executeWithoutResult(status -> {
            acts.lock(id);
            acts.append(
                    id,
                    Actor.of(first),
                    "preservation.ordered",
                    Map.of("subject", "E7", "goods", List.of("账本", "电子秤"), "reason", "可能灭失"));
        });
        arrives(System.nanoTime(), "preservation", "userTask_disposePreservation", Map.of("preservationId", "E7"));
        assertThat(held.preserved(head))
                .extracting(PreservedEvidence::penaltyId, PreservedEvidence::subject, PreservedEvidence::goods)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, "E7", List.of("账本", "电子秤")));
    }

    private static NewGoods thing(String name, boolean perishable) {
        return new NewGoods(name, "1", "件", "完好", "仓库", perishable, false);
    }
}
