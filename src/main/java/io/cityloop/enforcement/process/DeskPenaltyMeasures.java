package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Instalment;
import io.cityloop.enforcement.NewGoods;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyMeasures;
import io.cityloop.enforcement.PenaltyStatus;
import io.cityloop.enforcement.Relief;
import io.cityloop.enforcement.RemedyOutcome;
import io.cityloop.enforcement.SummaryDecision;
import io.cityloop.enforcement.domain.FileRecord;
import io.cityloop.enforcement.domain.PenaltyReach;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done in a penalty file besides its steps. */
@Service
class DeskPenaltyMeasures implements PenaltyMeasures {

    private static final Set<String> REMEDIES = Set.of("REVIEW", "LITIGATION");
    private static final Set<String> GROUNDS = Set.of("检测", "检验", "鉴定", "公告");
    private static final Set<String> EXTENSIONS = Set.of("decisionExtension", "decisionCollectiveExtension");

    private final PenaltyActs acts;
    private final SeizureMeasures seizures;
    private final Payments payments;
    private final SpotDecisions spot;
    private final OpenSteps steps;
    private final Officers officers;
    private final DecisionTerm decisionTerm;
    private final StepClocks clocks;
    private final ProcessCommands commands;
    private final RemedyOutcomes outcomes;

    DeskPenaltyMeasures(
            PenaltyActs acts,
            SeizureMeasures seizures,
            Payments payments,
            SpotDecisions spot,
            OpenSteps steps,
            Officers officers,
            DecisionTerm decisionTerm,
            StepClocks clocks,
            ProcessCommands commands,
            RemedyOutcomes outcomes) {
        this.acts = acts;
        this.seizures = seizures;
        this.payments = payments;
        this.spot = spot;
        this.steps = steps;
        this.officers = officers;
        this.decisionTerm = decisionTerm;
        this.clocks = clocks;
        this.commands = commands;
        this.outcomes = outcomes;
    }

    @Override
    @Transactional
    public PenaltyFile decideOnTheSpot(SummaryDecision decision, Person person) {
        String agency = PenaltyReach.agencyOf(person, Role.ENFORCEMENT_OFFICER);
        return spot.decide(decision, agency, PenaltyReach.require(person, Role.ENFORCEMENT_OFFICER, agency));
    }

    @Override
    @Transactional
    public String orderSeizure(
            String penaltyId, List<NewGoods> goods, String reason, boolean emergency, Person person) {
        Actor actor = investigator(penaltyId, person);
        String subject = subject(penaltyId, 'S');
        List<String> names =
                goods.stream().map(one -> String.valueOf(one.name())).toList();
        Map<String, Object> details = measure(subject, names, reason);
        details.put("emergency", emergency);
        acts.append(penaltyId, actor, "seizure.ordered", details);
        seizures.register(penaltyId, subject, goods, clocks.today(), actor);
        publish(penaltyId, ProcessIds.Message.PENALTY_SEIZURE_ORDERED, Map.of("seizureId", subject));
        return subject;
    }

    @Override
    @Transactional
    public String orderPreservation(String penaltyId, List<String> goods, String reason, Person person) {
        Actor actor = investigator(penaltyId, person);
        String subject = subject(penaltyId, 'E');
        acts.append(penaltyId, actor, "preservation.ordered", measure(subject, goods, reason));
        publish(penaltyId, ProcessIds.Message.PENALTY_PRESERVATION_ORDERED, Map.of("preservationId", subject));
        return subject;
    }

    private static Map<String, Object> measure(String subject, List<String> goods, String reason) {
        if (goods.isEmpty() || goods.stream().anyMatch(String::isBlank)) {
            throw new RejectedInput("goods", "tasks.form.required");
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("subject", subject);
        details.put("goods", goods);
        details.put("reason", required("reason", reason));
        return details;
    }

    private String subject(String penaltyId, char kind) {
        return kind + String.valueOf(acts.of(penaltyId).size() + 1);
    }

    /** The file is locked, filed and undecided, and one of its certified officers acts. */
    private Actor investigator(String penaltyId, Person person) {
        PenaltyFile file = acts.lock(penaltyId);
        Actor actor = PenaltyReach.require(person, Role.ENFORCEMENT_OFFICER, file.agency());
        requireInvestigated(file);
        if (!file.isOfficer(person.username())) {
            throw new NotAllowed("enforcement.notInvestigator");
        }
        officers.requireCertified(file.agency(), clocks.today(), "officers", person.username());
        return actor;
    }

    /** Between filing and decision; gives the day of filing. A file decided on the spot has both on one day. */
    private static LocalDate requireInvestigated(PenaltyFile file) {
        LocalDate filed = file.filedOn();
        if (filed == null || file.decidedOn() != null || file.status().concluded()) {
            throw new Conflict("enforcement.notInvestigated");
        }
        return filed;
    }

    @Override
    @Transactional
    public void applyForInstalments(String penaltyId, List<Instalment> parts, String reason, Person person) {
        PenaltyFile file = acts.lock(penaltyId);
        Actor actor = PenaltyReach.require(person, Role.ENFORCEMENT_OFFICER, file.agency());
        boolean waiting = file.status() == PenaltyStatus.SERVICE
                && acts.record(penaltyId).decisionServedOn() != null
                && !steps.waitsAt(penaltyId, ProcessIds.UserTask.DECIDE_INSTALMENTS);
        if (!waiting && file.status() != PenaltyStatus.PERFORMANCE) {
            throw new Conflict("enforcement.notWaitingForMoney");
        }
        payments.check(penaltyId, parts);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("reason", required("reason", reason));
        details.put(
                "parts",
                parts.stream()
                        .map(part ->
                                Map.of("dueOn", String.valueOf(part.dueOn()), "amount", String.valueOf(part.amount())))
                        .toList());
        acts.append(penaltyId, actor, "instalments.applied", details);
        publish(penaltyId, ProcessIds.Message.PENALTY_INSTALMENTS_REQUESTED, Map.of());
    }

    @Override
    @Transactional
    public void recordRemedy(String penaltyId, String kind, LocalDate from, @Nullable LocalDate to, Person person) {
        PenaltyFile file = acts.lock(penaltyId);
        Actor actor = PenaltyReach.require(person, Role.ENFORCEMENT_OFFICER, file.agency());
        if (!REMEDIES.contains(kind)) {
            throw new RejectedInput("kind", "enforcement.unknownRemedy");
        }
        FileRecord record = acts.record(penaltyId);
        LocalDate served = record.decisionServedOn();
        if (served == null) {
            throw new Conflict("enforcement.notServed");
        }
        interval(from, to, served);
        if (to == null && record.remedyPending()) {
            throw new Conflict("enforcement.remedyPending");
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", kind);
        details.put("from", from);
        details.put("to", to);
        acts.append(penaltyId, actor, to == null ? "remedy.begun" : "remedy.ended", details);
        payments.remedy(penaltyId, kind, from, to, actor);
    }

    @Override
    @Transactional
    public void recordOutcome(String penaltyId, String clientId, RemedyOutcome outcome, Person person) {
        PenaltyFile file = acts.lock(penaltyId);
        outcomes.record(file, clientId, outcome, PenaltyReach.require(person, Role.ENFORCEMENT_OFFICER, file.agency()));
    }

    @Override
    @Transactional
    public void waiveSurcharge(String penaltyId, String clientId, Relief relief, Person person) {
        PenaltyFile file = acts.lock(penaltyId);
        outcomes.waive(file, clientId, relief, PenaltyReach.require(person, Role.AGENCY_HEAD, file.agency()));
    }

    @Override
    @Transactional
    public void refund(String penaltyId, String clientId, Relief relief, Person person) {
        PenaltyFile file = acts.lock(penaltyId);
        outcomes.refund(file, clientId, relief, PenaltyReach.require(person, Role.ENFORCEMENT_OFFICER, file.agency()));
    }

    @Override
    @Transactional
    public void exclude(String penaltyId, String ground, LocalDate from, @Nullable LocalDate to, Person person) {
        PenaltyFile file = acts.lock(penaltyId);
        Actor actor = PenaltyReach.require(person, Role.ENFORCEMENT_OFFICER, file.agency());
        LocalDate filed = requireInvestigated(file);
        if (!GROUNDS.contains(ground)) {
            throw new RejectedInput("ground", "enforcement.unknownGround");
        }
        interval(from, to, filed);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ground", ground);
        details.put("from", from);
        details.put("to", to);
        boolean ends = to != null && acts.record(penaltyId).excludedNow(ground);
        acts.append(penaltyId, actor, ends ? "exclusion.ended" : "exclusion.begun", details);
        decisionTerm.move(penaltyId);
    }

    private void interval(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate earliest) {
        if (from == null) {
            throw new RejectedInput("from", "tasks.form.required");
        }
        if (from.isAfter(clocks.today()) || from.isBefore(earliest)) {
            throw new RejectedInput("from", "enforcement.dayOutside");
        }
        if (to != null && (to.isBefore(from) || to.isAfter(clocks.today()))) {
            throw new RejectedInput("to", "enforcement.dayOutside");
        }
    }

    @Override
    @Transactional
    public void extendDecision(String penaltyId, String key, String reason, Person person) {
        PenaltyFile file = acts.lock(penaltyId);
        Actor actor = PenaltyReach.require(person, Role.AGENCY_HEAD, file.agency());
        FileRecord record = acts.record(penaltyId);
        requireInvestigated(file);
        if (!EXTENSIONS.contains(key)) {
            throw new RejectedInput("key", "enforcement.unknownExtension");
        }
        if (record.extensions().contains(key)) {
            throw new Conflict("enforcement.extendedOnce");
        }
        if (key.equals("decisionCollectiveExtension") && !record.extensions().contains("decisionExtension")) {
            throw new RejectedInput("key", "enforcement.firstExtensionFirst");
        }
        acts.append(
                penaltyId, actor, "decisionTerm.extended", Map.of("key", key, "reason", required("reason", reason)));
        decisionTerm.move(penaltyId);
    }

    @Override
    @Transactional
    public void withdraw(String penaltyId, String reason, Person person) {
        PenaltyFile file = acts.lock(penaltyId);
        Actor actor = PenaltyReach.require(person, Role.AGENCY_HEAD, file.agency());
        requireInvestigated(file);
        acts.append(penaltyId, actor, "withdrawn", Map.of("reason", required("reason", reason)));
        steps.cancelAll(penaltyId);
        publish(penaltyId, ProcessIds.Message.PENALTY_WITHDRAWN, Map.of());
    }

    private void publish(String penaltyId, String message, Map<String, ?> variables) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.put(ProcessIds.Variable.CLOCKS, clocks.of(acts.record(penaltyId)));
        commands.publish(penaltyId, message, all);
    }

    private static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new RejectedInput(field, "tasks.form.required");
        }
        return text.strip();
    }
}
