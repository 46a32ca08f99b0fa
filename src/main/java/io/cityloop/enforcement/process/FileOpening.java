package io.cityloop.enforcement.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.enforcement.Discretion;
import io.cityloop.enforcement.NewPenalty;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyParty;
import io.cityloop.enforcement.PenaltyStatus;
import io.cityloop.enforcement.Procedure;
import io.cityloop.enforcement.persistence.EnforcementMapper;
import io.cityloop.enforcement.persistence.PartyRow;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.PenaltyFileMapper;
import io.cityloop.enforcement.persistence.PenaltyFileRow;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens penalty files and starts their processes. Needs a transaction of the caller. */
@Component
class FileOpening {

    private static final Set<String> SOURCES = Set.of("case", "inspection", "own", "transferred");
    private static final int LONGEST_BASIS = 400;

    /** What may be a client's id or the number of a case. */
    private static final String CODE = "[!-~]{1,64}";

    private static final String SERIES = "penaltyFile";

    /** Stands as violation until an officer has said which one of the table it is. */
    private static final String UNCLASSIFIED = "unclassified";

    private final PenaltyFileMapper rows;
    private final EnforcementMapper numbers;
    private final PenaltyActs acts;
    private final PartyCheck partyCheck;
    private final Discretion discretion;
    private final CaseFiles cases;
    private final Limitation limitation;
    private final StepClocks clocks;
    private final ProcessCommands commands;
    private final Clock clock;

    FileOpening(
            PenaltyFileMapper rows,
            EnforcementMapper numbers,
            PenaltyActs acts,
            PartyCheck partyCheck,
            Discretion discretion,
            CaseFiles cases,
            Limitation limitation,
            StepClocks clocks,
            ProcessCommands commands,
            Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.acts = acts;
        this.partyCheck = partyCheck;
        this.discretion = discretion;
        this.cases = cases;
        this.limitation = limitation;
        this.clocks = clocks;
        this.commands = commands;
        this.clock = clock;
    }

    /** Opens a file under the ordinary procedure, once for each client id. */
    PenaltyFile ordinary(NewPenalty penalty, String agency, Actor actor) {
        Optional<PenaltyFile> known = known(penalty, agency);
        if (known.isPresent()) {
            return known.get();
        }
        PenaltyFile file = insert(penalty, agency, Procedure.ORDINARY, PenaltyStatus.CLUE, actor);
        Map<String, Object> variables = new LinkedHashMap<>(initial());
        variables.put(ProcessIds.Variable.CLOCKS, clocks.of(acts.record(file.id())));
        commands.start(file.id(), 1, ProcessIds.Message.PENALTY_OPENED, variables);
        return file;
    }

    /** The file this client has opened before under the same id. */
    Optional<PenaltyFile> known(NewPenalty penalty, String agency) {
        String clientId = penalty.clientId();
        if (clientId == null || clientId.isBlank()) {
            throw new RejectedInput("clientId", "tasks.form.required");
        }
        if (!clientId.matches(CODE)) {
            throw new RejectedInput("clientId", "tasks.form.pattern");
        }
        return Optional.ofNullable(rows.findByClient(clientId)).map(file -> {
            if (!file.agency().equals(agency)) {
                throw new Conflict("enforcement.clientIdTaken");
            }
            return file;
        });
    }

    /** What gateways read before anybody has decided it. */
    static Map<String, Object> initial() {
        return Map.of(
                "legalReview", false,
                "collective", false,
                "noticed", false,
                "hearingOpen", false,
                "payable", false,
                "proposalKind", "",
                "hearingResult", "",
                "executionResult", "",
                "paymentState", "");
    }

    /** Checks and writes a file with its party and its first act. */
    PenaltyFile insert(NewPenalty penalty, String agency, Procedure procedure, PenaltyStatus status, Actor actor) {
        check(penalty);
        PenaltyParty party = penalty.party() == null ? null : partyCheck.checked(penalty.party(), "party.");
        String id = id();
        String source = penalty.source() == null ? "own" : penalty.source();
        rows.insert(new PenaltyFileRow(
                id,
                procedure.name(),
                status.name(),
                agency,
                Objects.requireNonNull(penalty.clientId()),
                source,
                penalty.caseNumber(),
                null,
                Objects.requireNonNullElse(penalty.violation(), UNCLASSIFIED),
                Objects.requireNonNull(penalty.title()).strip(),
                Boolean.TRUE.equals(penalty.severe()),
                Objects.requireNonNull(penalty.happenedOn()),
                Objects.requireNonNull(penalty.place()).strip(),
                Objects.requireNonNull(penalty.facts()).strip(),
                penalty.basis(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                CaseTimeline.ORIGIN));
        if (penalty.caseNumber() != null) {
            numbers.settle(penalty.caseNumber(), id);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("procedure", procedure.name());
        details.put("source", source);
        details.put("caseNumber", penalty.caseNumber());
        details.put("violation", penalty.violation());
        details.put("happenedOn", penalty.happenedOn());
        acts.append(id, actor, "opened", details);
        if (party != null) {
            add(id, party, actor);
        }
        return Objects.requireNonNull(rows.find(id));
    }

    private void check(NewPenalty penalty) {
        List<FieldError> errors = new ArrayList<>();
        required(errors, "title", penalty.title(), 200);
        required(errors, "place", penalty.place(), 200);
        required(errors, "facts", penalty.facts(), 4000);
        if (penalty.source() != null && !SOURCES.contains(penalty.source())) {
            errors.add(new FieldError("source", "enforcement.unknownSource"));
        }
        if (penalty.basis() != null && penalty.basis().length() > LONGEST_BASIS) {
            errors.add(new FieldError("basis", "enforcement.tooLong"));
        }
        String caseNumber = penalty.caseNumber();
        if (caseNumber != null
                && (!caseNumber.matches(CODE) || cases.find(caseNumber).isEmpty())) {
            errors.add(new FieldError("caseNumber", "casefile.notFound"));
        }
        LocalDate happened = penalty.happenedOn();
        if (happened == null) {
            errors.add(new FieldError("happenedOn", "tasks.form.required"));
        } else if (happened.isAfter(clocks.today())) {
            errors.add(new FieldError("happenedOn", "enforcement.dayToCome"));
        }
        if (penalty.violation() != null
                && discretion.violations().stream()
                        .noneMatch(one -> one.violation().equals(penalty.violation()))) {
            errors.add(new FieldError("violation", "enforcement.discretion.unknownViolation"));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        limitation.check(Boolean.TRUE.equals(penalty.severe()), Objects.requireNonNull(happened), clocks.today());
    }

    private static void required(List<FieldError> errors, String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "tasks.form.required"));
        } else if (value.length() > longest) {
            errors.add(new FieldError(field, "enforcement.tooLong"));
        }
    }

    private String id() {
        int year = clocks.today().getYear();
        numbers.drawNumber(SERIES, year);
        return "P%d%06d".formatted(year, numbers.lastNumber(SERIES, year));
    }

    /** Adds a checked party. */
    PenaltyParty add(String id, PenaltyParty party, Actor actor) {
        PartyRow row = new PartyRow(id, party);
        rows.insertParty(row);
        acts.append(
                id,
                actor,
                "party.added",
                Map.of("role", party.role().name(), "kind", party.kind().name()));
        return new PenaltyParty(
                row.getId(),
                party.role(),
                party.kind(),
                party.name(),
                party.identity(),
                party.address(),
                party.phone(),
                party.representative());
    }
}
