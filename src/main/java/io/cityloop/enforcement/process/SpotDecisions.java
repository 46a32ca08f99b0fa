package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.DutyKind;
import io.cityloop.enforcement.EnforcementSettings;
import io.cityloop.enforcement.Evidence;
import io.cityloop.enforcement.EvidenceKind;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.NewEvidence;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.enforcement.PenaltyDuties;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyKind;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.PenaltyProposal;
import io.cityloop.enforcement.PenaltyStatus;
import io.cityloop.enforcement.Procedure;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.SummaryDecision;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.PenaltyFileMapper;
import io.cityloop.identity.Actor;
import io.cityloop.identity.RejectedInput;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions made on the spot (art. 51, 52): refused when the law wants the ordinary procedure. */
@Component
class SpotDecisions {

    /** Clocks of telephones are never quite right. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final FileOpening opening;
    private final FileParties parties;
    private final PenaltyFileMapper rows;
    private final PenaltyActs acts;
    private final Officers officers;
    private final PenaltyDuties duties;
    private final PenaltyDocuments documents;
    private final FileFacts facts;
    private final PenaltyMoney money;
    private final StatutoryTerms terms;
    private final StepClocks clocks;
    private final EnforcementSettings settings;
    private final ProcessCommands commands;
    private final Evidence evidence;
    private final KeptServices services;
    private final Clock clock;

    SpotDecisions(
            FileOpening opening,
            FileParties parties,
            PenaltyFileMapper rows,
            PenaltyActs acts,
            Officers officers,
            PenaltyDuties duties,
            PenaltyDocuments documents,
            FileFacts facts,
            PenaltyMoney money,
            StatutoryTerms terms,
            StepClocks clocks,
            EnforcementSettings settings,
            ProcessCommands commands,
            Evidence evidence,
            KeptServices services,
            Clock clock) {
        this.opening = opening;
        this.parties = parties;
        this.rows = rows;
        this.acts = acts;
        this.officers = officers;
        this.duties = duties;
        this.documents = documents;
        this.facts = facts;
        this.money = money;
        this.terms = terms;
        this.clocks = clocks;
        this.settings = settings;
        this.commands = commands;
        this.evidence = evidence;
        this.services = services;
        this.clock = clock;
    }

    /** Decides, once for each client id. Needs a transaction of the caller. */
    PenaltyFile decide(SummaryDecision decision, String agency, Actor actor) {
        Optional<PenaltyFile> known = opening.known(decision.penalty(), agency);
        if (known.isPresent()) {
            return known.get();
        }
        Instant at = when(decision);
        LocalDate today = clocks.day(at);
        Fen fine = fine(decision);
        check(decision, agency, actor, fine, today);
        PenaltyFile file =
                opening.insert(decision.penalty(), agency, Procedure.SUMMARY, PenaltyStatus.SUMMARY_RECORD, actor);
        requireSummaryAllowed(file, fine);
        String second = Objects.requireNonNull(decision.secondOfficer());
        photos(decision, file, at, actor);
        rows.file(file.id(), actor.username(), second, today);
        Map<String, Object> details = details(decision, fine, second, today);
        IssuedDocument document = issue(decision, file, details, actor);
        details.put("decisionNumber", document.number());
        details.put("documents", List.of(document.number()));
        services.onTheSpot(document, parties.of(file.id()).name(), decision, at, actor);
        acts.append(file.id(), actor, "summary.decided", details);
        rows.decide(file.id(), "penalty", null, fine.fen(), 0, today);
        start(decision, file, fine, today, actor);
        return Objects.requireNonNull(rows.find(file.id()));
    }

    /** The moment it was handed over: now, or when the telephone had no network, and not too long ago. */
    private Instant when(SummaryDecision decision) {
        Instant now = clock.instant();
        Instant said = decision.decidedAt();
        if (said == null) {
            return now;
        }
        boolean reserved =
                decision.reservedNumber() != null && !decision.reservedNumber().isBlank();
        if (!reserved || said.isAfter(now.plus(LEEWAY)) || said.isBefore(now.minus(settings.spotAge()))) {
            throw new RejectedInput("decidedAt", "enforcement.spotAge");
        }
        return said.isAfter(now) ? now : said;
    }

    private void photos(SummaryDecision decision, PenaltyFile file, Instant at, Actor actor) {
        List<String> photos = decision.photos();
        if (photos == null) {
            return;
        }
        for (String photo : photos) {
            evidence.add(
                    file.id(),
                    new NewEvidence(
                            EvidenceKind.AUDIOVISUAL,
                            "现场照片",
                            photo,
                            file.place(),
                            at,
                            actor.username(),
                            Objects.requireNonNull(decision.secondOfficer()),
                            "执法人员当场拍摄"),
                    actor);
        }
    }

    private static Fen fine(SummaryDecision decision) {
        String yuan = decision.fine();
        try {
            return yuan == null || yuan.isBlank() ? Fen.ZERO : Fen.parse(yuan);
        } catch (IllegalArgumentException e) {
            throw new RejectedInput("fine", "enforcement.notMoney");
        }
    }

    private void check(SummaryDecision decision, String agency, Actor actor, Fen fine, LocalDate today) {
        String second = decision.secondOfficer();
        if (second == null || second.equals(actor.username())) {
            throw new RejectedInput("secondOfficer", "enforcement.twoOfficers");
        }
        officers.requireCertified(agency, today, "officers", actor.username());
        officers.requireCertified(agency, today, "secondOfficer", second);
        if (decision.penalty().party() == null) {
            throw new RejectedInput("party", "enforcement.noParty");
        }
        required("defence", decision.defence());
        required("basis", decision.penalty().basis());
        if (Boolean.TRUE.equals(decision.refused())) {
            required("witness", decision.witness());
        }
        if (Boolean.TRUE.equals(decision.collected())) {
            if (fine.isZero()) {
                throw new RejectedInput("collected", "enforcement.nothingToCollect");
            }
            required("receipt", decision.receipt());
            if (fine.exceeds(Fen.ofYuan(settings.cashYuan()))) {
                required("cashGround", decision.cashGround());
            }
        }
    }

    private static void required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new RejectedInput(field, "tasks.form.required");
        }
    }

    private void requireSummaryAllowed(PenaltyFile file, Fen fine) {
        boolean allowed = duties
                .judge(
                        file.id(),
                        PenaltyProposal.plain(
                                parties.of(file.id()).kind(),
                                List.of(fine.isZero() ? PenaltyKind.WARNING : PenaltyKind.FINE),
                                fine,
                                Fen.ZERO))
                .stream()
                .anyMatch(duty -> duty.kind() == DutyKind.SUMMARY_ALLOWED);
        if (!allowed) {
            throw new RejectedInput("fine", "enforcement.tooMuchForSummary");
        }
    }

    private static Map<String, Object> details(SummaryDecision decision, Fen fine, String second, LocalDate today) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("fineFen", fine.fen());
        details.put("confiscationFen", 0L);
        details.put("penaltyKinds", List.of(fine.isZero() ? "WARNING" : "FINE"));
        details.put("secondOfficer", second);
        details.put("statement", decision.defence());
        details.put("refused", Boolean.TRUE.equals(decision.refused()));
        details.put("witness", decision.witness());
        details.put("collected", Boolean.TRUE.equals(decision.collected()));
        details.put("cashGround", decision.cashGround());
        details.put("receipt", decision.receipt());
        details.put("decidedOn", today.toString());
        details.put("servedOn", today.toString());
        return details;
    }

    private IssuedDocument issue(SummaryDecision decision, PenaltyFile file, Map<String, Object> details, Actor actor) {
        PenaltyFile withOfficers = Objects.requireNonNull(rows.find(file.id()));
        Map<String, String> told = facts.of(withOfficers, acts.record(file.id()), Map.of(), details);
        told.putIfAbsent("penaltyBasis", String.valueOf(file.basis()));
        told.put("date", FileFacts.day(String.valueOf(details.get("decidedOn"))));
        String reserved = decision.reservedNumber();
        return reserved == null || reserved.isBlank()
                ? documents.issue(file.id(), DocumentKind.SUMMARY_DECISION, told, actor)
                : documents.issueReserved(file.id(), DocumentKind.SUMMARY_DECISION, told, actor, reserved);
    }

    private void start(SummaryDecision decision, PenaltyFile file, Fen fine, LocalDate today, Actor actor) {
        if (!fine.isZero()) {
            money.order(file.id(), fine, Fen.ZERO, today, actor);
            if (Boolean.TRUE.equals(decision.collected())) {
                money.pay(
                        file.id(), "spot-" + file.id(), fine, String.valueOf(decision.receipt()), "CASH", today, actor);
            }
        }
        Map<String, Object> variables = new LinkedHashMap<>(FileOpening.initial());
        variables.put("payable", !fine.isZero());
        variables.put("collected", Boolean.TRUE.equals(decision.collected()));
        variables.put("paymentDueAt", terms.due("payment", today).dueAt().toString());
        variables.put(ProcessIds.Variable.CLOCKS, clocks.of(acts.record(file.id())));
        commands.start(file.id(), 1, ProcessIds.Message.PENALTY_SUMMARY_ISSUED, variables);
    }
}
