package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.EngineClock;
import io.cityloop.testing.EngineTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Penalty files on the real engine across Spring Festival 2026 (16 to 23 February off, 14 and 28 February worked): every
 * guard of the law is tried, and refuses.
 */
@EngineTest
class PenaltyProcedureTest {

    /** Tuesday, 10:00 in the city. */
    private static final Instant TUESDAY = Instant.parse("2026-02-03T02:00:00Z");

    /** No place of the demo city lies here, so that nothing of the loop is given to these officers. */
    private static final String ELSEWHERE = "770101";

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Autowired
    private PenaltyFiles files;

    @Autowired
    private PenaltySteps steps;

    @Autowired
    private PenaltyMeasures measures;

    @Autowired
    private PenaltyDocuments documents;

    @Autowired
    private PenaltyMoney money;

    @Autowired
    private Evidence evidence;

    @Autowired
    private CertifiedOfficers certificates;

    @Autowired
    private StaffRegister register;

    @Autowired
    private EngineClock time;

    @Autowired
    private TransactionTemplate transaction;

    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private final String agency = "PA" + tag;
    private Person first = nobody();
    private Person second = nobody();
    private Person third = nobody();
    private Person reviewer = nobody();
    private Person chair = nobody();
    private Person head = nobody();
    private String id = "";

    @BeforeEach
    void anAgencyWithOfficers() {
        time.pin(TUESDAY);
        register.createOrganisation(new Organisation(agency, "城管执法局", Organisation.DEPARTMENT, null, null));
        first = person("first", Role.ENFORCEMENT_OFFICER);
        second = person("second", Role.ENFORCEMENT_OFFICER);
        third = person("third", Role.ENFORCEMENT_OFFICER);
        reviewer = person("reviewer", Role.LEGAL_REVIEWER);
        chair = person("chair", Role.LEGAL_REVIEWER);
        head = person("head", Role.AGENCY_HEAD);
        certify(first, LocalDate.of(2030, 12, 31));
        certify(second, LocalDate.of(2030, 12, 31));
        certify(third, LocalDate.of(2026, 1, 31));
    }

    @AfterEach
    void theClocksGoOn() {
        time.reset();
    }

    private static Person nobody() {
        return new Person(0, "", "", List.of());
    }

    private Person person(String name, Role role) {
        String username = "pp-" + name + "-" + tag;
        return register.createPerson(
                username, "当" + name, "Passw0rd-" + tag, List.of(new Post(role, agency, ELSEWHERE)));
    }

    private void certify(Person officer, LocalDate until) {
        certificates.enter(
                new Certificate("C-" + officer.username(), officer.username(), LocalDate.of(2020, 1, 1), until));
    }

    private static NewParty company() {
        return new NewParty(PartyRole.PARTY, PartyKind.ORGANISATION, "云城某建设有限公司", null, "云溪路1号", null, "某某");
    }

    private NewPenalty penalty(String violation, NewParty party) {
        return new NewPenalty(
                UUID.randomUUID().toString(),
                "own",
                null,
                violation,
                "夜间施工噪声",
                false,
                LocalDate.of(2026, 2, 1),
                "云溪路工地",
                "2月1日23时许在工地浇筑混凝土，未取得夜间施工证明。",
                "《噪声污染防治法》第四十三条",
                party);
    }

    private PenaltyStep waitsAt(String element) {
        eventually(() -> steps.of(id).stream().anyMatch(step -> step.open() && is(step, element)));
        return steps.of(id).stream()
                .filter(step -> step.open() && is(step, element))
                .findFirst()
                .orElseThrow();
    }

    /** Waits while the application's clock moves on a little, because a command that failed is sent again by that clock. */
    private void eventually(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(() -> {
            time.pinApplication(time.now().plusMillis(100));
            return condition.call();
        });
    }

    private static boolean is(PenaltyStep step, String element) {
        return step.elementId().equals("userTask_" + element);
    }

    private PenaltyFile does(Person person, String element, String outcome, Map<String, ?> form) {
        PenaltyStep step = waitsAt(element);
        return steps.complete(person, step.id(), step.version(), outcome, form);
    }

    private void refused(String field, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refusal -> assertThat(refusal.errors()).anySatisfy(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.message()).isEqualTo(message);
                        }));
    }

    /** Forward only: a clock that is set anew shows the machine's time for a moment, and timers would go off. */
    private void today(String day) {
        time.advance(Duration.between(time.now(), Instant.parse(day + "T02:00:00Z")));
    }

    private void filed() {
        id = files.open(penalty("nightWork", company()), first).id();
        does(first, "proposeFiling", "propose", proposed());
        does(head, "approveFiling", "approve", officers(first, second));
        transaction.executeWithoutResult(status -> evidence.add(id, photo(), Actor.of(first)));
    }

    private static Map<String, Object> proposed() {
        return Map.of("violation", "nightWork", "facts", "属实", "conditionsMet", true);
    }

    private static Map<String, Object> officers(Person one, Person other) {
        return Map.of("firstOfficer", one.username(), "secondOfficer", other.username(), "opinion", "同意");
    }

    private NewEvidence photo() {
        return new NewEvidence(
                EvidenceKind.SCENE_RECORD,
                "现场检查笔录",
                null,
                "云溪路工地",
                TUESDAY.minusSeconds(3600),
                first.username(),
                second.username(),
                "现场检查");
    }

    private static Map<String, Object> report(String fine) {
        return Map.of(
                "conclusion",
                "违法事实清楚，证据确凿。",
                "proposalKind",
                "PENALTY",
                "penaltyKinds",
                List.of("FINE"),
                "fine",
                fine,
                "discretionReason",
                "初次违法，主动配合",
                "correctionOrdered",
                true);
    }

    private static Map<String, Object> service(String day) {
        return Map.of(
                "serviceWay", "DIRECT", "servedOn", day, "servedTime", "09:30", "receiver", "某某", "relation", "PARTY");
    }

    private void noticed(String fine) {
        filed();
        does(first, "investigate", "conclude", report(fine));
        if (steps.of(id).stream().noneMatch(step -> is(step, "reviewLegality"))) {
            eventually(() -> steps.of(id).stream()
                    .anyMatch(step -> step.open() && (is(step, "notifyParty") || is(step, "reviewLegality"))));
        }
        if (steps.of(id).stream().anyMatch(step -> step.open() && is(step, "reviewLegality"))) {
            does(reviewer, "reviewLegality", "agree", Map.of("opinion", "合法"));
        }
        does(first, "notifyParty", "issue", Map.of());
        does(second, "serveNotice", "served", service("2026-02-03"));
    }

    @Test
    void aPenaltyRunsFromTheClueToTheArchive() {
        noticed("40000");
        does(first, "hearParty", "statement", Map.of("statement", "请求从轻。", "statedOn", "2026-02-03"));
        refused(
                "form.fine",
                "enforcement.heavierForDefence",
                () -> does(first, "reviewStatement", "adjusted", Map.of("review", "不采纳", "fine", "45000")));
        does(first, "reviewStatement", "adjusted", Map.of("review", "部分采纳", "fine", "35000"));
        refused(
                "form.fine",
                "enforcement.heavierThanNoticed",
                () -> does(head, "decidePenalty", "penalty", Map.of("opinion", "同意", "fine", "40000")));

        // when
        does(head, "decidePenalty", "penalty", Map.of("opinion", "同意"));
        refused(
                "form.servedOn",
                "enforcement.servedBeforeIssued",
                () -> does(first, "serveDecision", "served", service("2026-02-02")));
        does(first, "serveDecision", "served", service("2026-02-03"));

        // then: fifteen days end on 18 February, inside the festival, and move to the first working day
        MoneyReading owed = money.read(id, LocalDate.of(2026, 2, 3));
        assertThat(owed.dueDate()).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(owed.outstanding()).isEqualTo(Fen.ofYuan(35000));
        refused("amount", "enforcement.money.overSum", () -> pay("37000"));
        pay("35000");
        does(second, "confirmPerformance", "confirmed", Map.of("performedOn", "2026-02-03", "corrected", true));
        does(head, "closePenalty", "close", Map.of("closingKind", "EXECUTED", "opinion", "同意结案"));
        eventually(() -> files.find(id).orElseThrow().status() == PenaltyStatus.CLOSED);
        assertThat(files.intact(id)).isTrue();
        assertThat(documents.of(id))
                .extracting(IssuedDocument::kind)
                .contains(
                        DocumentKind.FILING_APPROVAL,
                        DocumentKind.STATEMENT_RECORD,
                        DocumentKind.STATEMENT_REVIEW,
                        DocumentKind.PENALTY_DECISION,
                        DocumentKind.SERVICE_RECEIPT,
                        DocumentKind.CLOSING_APPROVAL);
        assertThat(documents.dossier(id)).isNotEmpty();
    }

    private void pay(String yuan) {
        transaction.executeWithoutResult(status -> money.pay(
                id,
                UUID.randomUUID().toString(),
                Fen.parse(yuan),
                "票0001",
                "BANK",
                LocalDate.of(2026, 2, 3),
                Actor.of(first)));
    }

    @Test
    void filingNeedsTwoCertifiedOfficersAndAnotherHead() {
        id = files.open(penalty("nightWork", company()), first).id();
        does(first, "proposeFiling", "propose", proposed());
        refused("form.secondOfficer", "enforcement.twoOfficers", () -> approve(first, first));
        refused("form.secondOfficer", "tasks.form.choice", () -> approve(first, third));
        certify(third, LocalDate.of(2030, 12, 31));
        assertThat(approve(first, third).filedOn()).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThat(files.find(id).orElseThrow().decisionDue())
                .as("ninety days from 3 February end with 4 May")
                .isEqualTo(Instant.parse("2026-05-04T16:00:00Z"));

        // a certificate that runs out stops its officer on that day
        certify(third, LocalDate.of(2026, 2, 2));
        refused(
                "form.officers",
                "enforcement.notCertified",
                () -> does(first, "investigate", "conclude", report("40000")));
    }

    private PenaltyFile approve(Person one, Person other) {
        return does(head, "approveFiling", "approve", officers(one, other));
    }

    @Test
    void whatWasFoundOutTooLateIsNotPunished() {
        NewPenalty old = new NewPenalty(
                UUID.randomUUID().toString(),
                "own",
                null,
                "nightWork",
                "夜间施工",
                false,
                LocalDate.of(2024, 2, 2),
                "工地",
                "事实",
                null,
                company());
        refused("happenedOn", "enforcement.limitation", () -> files.open(old, first));
    }

    @Test
    void anInvestigatorDoesNotReviewAndAHeadDoesNotInvestigate() {
        filed();
        refused(
                "form.correctionOrdered",
                "enforcement.correctionNotOrdered",
                () -> does(first, "investigate", "conclude", without(report("60000"), "correctionOrdered")));
        refused(
                "form.fine",
                "enforcement.fineAndKind",
                () -> does(first, "investigate", "conclude", without(report("60000"), "fine")));
        PenaltyStep waiting = waitsAt("investigate");
        assertThatThrownBy(() -> steps.complete(head, waiting.id(), waiting.version(), "conclude", report("60000")))
                .isInstanceOf(NotFound.class);
        Person stranger = person("stranger", Role.ENFORCEMENT_OFFICER);
        certify(stranger, LocalDate.of(2030, 12, 31));
        assertThatThrownBy(() -> does(stranger, "investigate", "conclude", report("60000")))
                .isInstanceOf(NotAllowed.class);
    }

    private static Map<String, Object> without(Map<String, Object> form, String key) {
        Map<String, Object> less = new java.util.HashMap<>(form);
        less.remove(key);
        return less;
    }

    @Test
    void aHearingIsAskedForInFiveWorkingDaysAndToldSevenBefore() {
        // given: a fine that gives the right to a hearing; told on 13 February, the last day before the festival
        filed();
        does(first, "investigate", "conclude", report("60000"));
        passReview();
        does(first, "notifyParty", "issue", Map.of());
        today("2026-02-12");
        does(second, "serveNotice", "served", service("2026-02-12"));

        // then: 13, 14 (worked), 24, 25, 26 February are the five days
        PenaltyAct served = files.acts(id).getLast();
        assertThat(served.text("rightsLastDay")).isEqualTo("2026-02-26");
        today("2026-02-26");
        does(first, "hearParty", "hearing", Map.of("requestedOn", "2026-02-26"));
        waitsAt("scheduleHearing");

        // seven working days between the notice of 26 February and the hearing: 27 and 28 February, 2 to 6 March
        assertThatThrownBy(() -> schedule("2026-03-10", first)).isInstanceOf(RejectedInput.class);
        refused("form.heldOn", "enforcement.hearingNoticeTooShort", () -> schedule("2026-03-05", chair));
        schedule("2026-03-10", chair);
        refused("form.record", "enforcement.hearingNotYet", () -> does(chair, "holdHearing", "held", hearingRecord()));
        today("2026-03-10");
        assertThatThrownBy(() -> does(reviewer, "holdHearing", "held", hearingRecord()))
                .isInstanceOf(NotAllowed.class);
        does(chair, "holdHearing", "held", hearingRecord());
        does(chair, "reportHearing", "reported", Map.of("report", "事实清楚", "opinion", "维持"));

        // a hearing makes legal review a duty, and its days do not count towards the ninety
        does(reviewer, "reviewLegality", "agree", Map.of("opinion", "合法"));
        passDiscussion();
        waitsAt("decidePenalty");
        does(head, "decidePenalty", "penalty", Map.of("opinion", "同意"));
        assertThat(files.find(id).orElseThrow().fineFen()).isEqualTo(6_000_000L);
    }

    private void passReview() {
        eventually(() -> steps.of(id).stream()
                .anyMatch(step -> step.open() && (is(step, "reviewLegality") || is(step, "notifyParty"))));
        if (steps.of(id).stream().anyMatch(step -> step.open() && is(step, "reviewLegality"))) {
            does(reviewer, "reviewLegality", "agree", Map.of("opinion", "合法"));
        }
    }

    private void passDiscussion() {
        eventually(() -> steps.of(id).stream()
                .anyMatch(step -> step.open() && (is(step, "discussCollectively") || is(step, "decidePenalty"))));
        if (steps.of(id).stream().anyMatch(step -> step.open() && is(step, "discussCollectively"))) {
            refused(
                    "form.attendees",
                    "enforcement.tooFewDiscuss",
                    () -> does(head, "discussCollectively", "discussed", discussion("甲\n乙")));
            does(head, "discussCollectively", "discussed", discussion("甲\n乙\n丙"));
        }
    }

    private Map<String, Object> discussion(String attendees) {
        return Map.of(
                "attendees",
                attendees,
                "discussedOn",
                LocalDate.ofInstant(time.now(), java.time.ZoneId.of("Asia/Shanghai"))
                        .toString(),
                "clerk",
                "记录员",
                "opinion",
                "同意");
    }

    private PenaltyFile schedule(String heldOn, Person who) {
        return does(
                reviewer,
                "scheduleHearing",
                "scheduled",
                Map.of(
                        "heldOn", heldOn,
                        "heldAt", "9:30",
                        "place", "二楼听证室",
                        "notifiedOn", "2026-02-26",
                        "chair", who.username(),
                        "clerk", "记录员",
                        "publicHearing", true));
    }

    private static Map<String, Object> hearingRecord() {
        return Map.of("attendees", "双方到场", "record", "当事人陈述意见……");
    }

    @Test
    void aRequestOnTheSixthWorkingDayIsTooLateAndTheRightLapsesByItself() {
        noticed("60000");
        refused(
                "form.requestedOn",
                "enforcement.dayToCome",
                () -> does(first, "hearParty", "hearing", Map.of("requestedOn", "2026-02-11")));

        // when: 4, 5, 6, 9 and 10 February are over, and the engine has not moved yet
        time.pinApplication(Instant.parse("2026-02-11T02:00:00Z"));

        // then
        refused(
                "form.requestedOn",
                "enforcement.hearingTooLate",
                () -> does(first, "hearParty", "hearing", Map.of("requestedOn", "2026-02-11")));
        time.pinApplication(TUESDAY);
        today("2026-02-11");
        eventually(() -> files.acts(id).stream().anyMatch(act -> act.kind().equals("rights.lapsed")));
        passDiscussion();
        waitsAt("decidePenalty");
    }

    @Test
    void afterNinetyDaysADecisionSaysWhy() {
        noticed("40000");
        does(first, "hearParty", "waived", Map.of("waiverSigned", true));
        waitsAt("decidePenalty");
        today("2026-05-05");
        eventually(() -> files.acts(id).stream().anyMatch(act -> act.kind().equals("decisionTerm.passed")));
        refused(
                "form.lateGround",
                "enforcement.lateWithoutGround",
                () -> does(head, "decidePenalty", "penalty", Map.of("opinion", "同意")));
        does(head, "decidePenalty", "penalty", Map.of("opinion", "同意", "lateGround", "当事人下落不明"));
    }

    @Test
    void whatDoesNotCountMovesTheNinetyDays() {
        filed();
        today("2026-02-10");
        measures.exclude(id, "鉴定", LocalDate.of(2026, 2, 5), LocalDate.of(2026, 2, 9), first);
        assertThat(files.find(id).orElseThrow().decisionDue())
                .as("five days do not count")
                .isEqualTo(Instant.parse("2026-05-09T16:00:00Z"));
        refused(
                "key",
                "enforcement.firstExtensionFirst",
                () -> measures.extendDecision(id, "decisionCollectiveExtension", "复杂", head));
        measures.extendDecision(id, "decisionExtension", "案情复杂", head);
        assertThat(files.find(id).orElseThrow().decisionDue()).isEqualTo(Instant.parse("2026-06-08T16:00:00Z"));
        assertThatThrownBy(() -> measures.extendDecision(id, "decisionExtension", "再次", head))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> measures.extendDecision(id, "decisionExtension", "", first))
                .isInstanceOf(NotAllowed.class);
        measures.withdraw(id, "立案有误", head);
        eventually(() -> files.find(id).orElseThrow().status() == PenaltyStatus.WITHDRAWN);
        assertThat(steps.of(id)).noneMatch(PenaltyStep::open);
    }

    @Test
    void preservedEvidenceIsFreeAfterSevenWorkingDays() {
        filed();
        String subject = measures.orderPreservation(id, List.of("混凝土泵车一台"), "可能灭失", first);
        does(head, "approvePreservation", "approve", Map.of("opinion", "同意"));
        assertThat(waitsAt("disposePreservation").subject()).isEqualTo(subject);
        today("2026-02-13");
        eventually(() -> files.acts(id).stream().anyMatch(act -> act.kind().equals("preservation.lapsed")));
        assertThat(steps.of(id)).noneMatch(step -> step.open() && is(step, "disposePreservation"));
    }

    @Test
    void goodsAreSeizedForThirtyDaysAndOnceThirtyMore() {
        filed();
        String subject = measures.orderSeizure(id, List.of(cutter()), "违法工具", false, first);
        does(head, "approveSeizure", "approve", Map.of("opinion", "同意"));
        assertThat(waitsAt("handleSeizedGoods").dueAt()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
        does(first, "handleSeizedGoods", "extend", Map.of("reason", "案情复杂"));
        does(head, "approveSeizureExtension", "approve", Map.of("opinion", "同意"));
        refused(
                "form.reason",
                "enforcement.seizureExtendedOnce",
                () -> does(first, "handleSeizedGoods", "extend", Map.of("reason", "再次")));
        refused(
                "form.handledOn",
                "enforcement.confiscationBeforeDecision",
                () -> does(first, "handleSeizedGoods", "confiscate", Map.of("handledOn", "2026-02-03", "note", "没收")));
        does(first, "handleSeizedGoods", "release", Map.of("handledOn", "2026-02-03", "note", "退还"));
        does(second, "returnGoods", "returned", Map.of("receiver", "某某", "returnedOn", "2026-02-03"));
        assertThat(subject).startsWith("S");
        assertThat(waitsAt("investigate").open()).isTrue();
    }

    private static NewGoods cutter() {
        return new NewGoods("切割机", "1", "台", "完好", "三号仓库", false, false);
    }

    @Test
    void whoDoesNotPayIsDemandedAndTheCourtWaitsForTheRemedies() {
        noticed("40000");
        does(first, "hearParty", "waived", Map.of("waiverSigned", true));
        does(head, "decidePenalty", "penalty", Map.of("opinion", "同意"));
        does(first, "serveDecision", "served", service("2026-02-03"));
        today("2026-02-26");
        does(first, "issueDemand", "demanded", service("2026-02-26"));
        today("2026-03-13");
        refused(
                "form.opinion",
                "enforcement.remedyOpen",
                () -> does(head, "decideExecution", "apply", Map.of("opinion", "申请")));
        today("2026-08-05");
        does(head, "decideExecution", "apply", Map.of("opinion", "申请"));
        MoneyReading late = money.read(id, LocalDate.of(2026, 8, 5));
        assertThat(late.surcharge()).as("never above the fine itself").isEqualTo(late.fine());
        today("2026-11-05");
        refused(
                "form.appliedOn",
                "enforcement.courtTooLate",
                () -> does(first, "applyToCourt", "applied", Map.of("court", "法院", "appliedOn", "2026-11-05")));
        does(first, "applyToCourt", "applied", Map.of("court", "法院", "appliedOn", "2026-10-30"));
        does(first, "recordCourtResult", "terminated", Map.of("resultOn", "2026-11-04", "note", "无财产"));
        refused(
                "form.closingKind",
                "enforcement.notSettled",
                () -> does(head, "closePenalty", "close", Map.of("closingKind", "EXECUTED", "opinion", "结")));
        does(head, "closePenalty", "close", Map.of("closingKind", "UNENFORCEABLE", "opinion", "结"));
    }

    @Test
    void aDecisionOnTheSpotStaysBelowTheAmountsOfTheLaw() {
        NewParty citizen = new NewParty(PartyRole.PARTY, PartyKind.CITIZEN, "王某", null, "云溪路2号", null, null);
        refused("fine", "enforcement.tooMuchForSummary", () -> spot(citizen, "200.01"));
        refused(
                "secondOfficer",
                "enforcement.notCertified",
                () -> measures.decideOnTheSpot(
                        new SummaryDecision(
                                penalty("streetTrading", citizen),
                                third.username(),
                                "50",
                                "无",
                                false,
                                null,
                                false,
                                null,
                                null,
                                null),
                        first));

        // when
        PenaltyFile file = spot(citizen, "50");
        id = file.id();

        // then
        assertThat(file.fineFen()).isEqualTo(5000L);
        assertThat(documents.of(id)).extracting(IssuedDocument::kind).containsExactly(DocumentKind.SUMMARY_DECISION);
        does(head, "recordSummary", "recorded", Map.of());
        pay("50");
        eventually(() -> files.find(id).orElseThrow().status() == PenaltyStatus.CLOSED);
    }

    private PenaltyFile spot(NewParty party, String fine) {
        return measures.decideOnTheSpot(
                new SummaryDecision(
                        penalty("streetTrading", party),
                        second.username(),
                        fine,
                        "认可",
                        false,
                        null,
                        false,
                        null,
                        null,
                        null),
                first);
    }

    @Test
    void theSameClientIdOpensOneFileAndAWrongPartyNone() {
        NewPenalty penalty = penalty("nightWork", company());
        assertThat(files.open(penalty, first).id())
                .isEqualTo(files.open(penalty, first).id());
        refused(
                "party.identity",
                "enforcement.credit.check",
                () -> files.open(
                        penalty(
                                "nightWork",
                                new NewParty(
                                        PartyRole.PARTY,
                                        PartyKind.ORGANISATION,
                                        "公司",
                                        "91350100M000100Y44",
                                        "路1号",
                                        null,
                                        null)),
                        first));
        Person elsewhere = register.createPerson(
                "pp-else-" + tag,
                "外",
                "Passw0rd-" + tag,
                List.of(new Post(Role.ENFORCEMENT_OFFICER, "OTHER" + tag, ELSEWHERE)));
        String known = files.open(penalty, first).id();
        assertThatThrownBy(() -> files.require(known, elsewhere)).isInstanceOf(NotFound.class);
    }
}
