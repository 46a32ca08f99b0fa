package io.cityloop.web;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.DocumentServices;
import io.cityloop.enforcement.Evidence;
import io.cityloop.enforcement.EvidenceKind;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.Instalment;
import io.cityloop.enforcement.NewEvidence;
import io.cityloop.enforcement.NewGoods;
import io.cityloop.enforcement.NewParty;
import io.cityloop.enforcement.NewService;
import io.cityloop.enforcement.PartyKind;
import io.cityloop.enforcement.PartyRole;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PenaltyMeasures;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.Receiver;
import io.cityloop.enforcement.Relief;
import io.cityloop.enforcement.ReliefKind;
import io.cityloop.enforcement.RemedyOutcome;
import io.cityloop.enforcement.ServiceManner;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a measure's form says into the measure; every refusal names the field of the form. */
@Component
class PenaltyWishes {

    private final PenaltyMeasures measures;
    private final PenaltyFiles files;
    private final PenaltyMoney money;
    private final Evidence evidence;
    private final DocumentServices services;
    private final ClientRequests requests;
    private final Times times;

    PenaltyWishes(
            PenaltyMeasures measures,
            PenaltyFiles files,
            PenaltyMoney money,
            Evidence evidence,
            DocumentServices services,
            ClientRequests requests,
            Times times) {
        this.measures = measures;
        this.files = files;
        this.money = money;
        this.evidence = evidence;
        this.services = services;
        this.requests = requests;
        this.times = times;
    }

    /** Takes a measure; the same form sent again, with the id it was shown with, takes nothing twice. */
    void take(String id, String measure, Map<String, String> said, Person person) {
        Map<String, String> meant = new TreeMap<>(said);
        meant.remove("_csrf");
        requests.once(
                new ClientRequest(id, said.get("clientId"), "page." + measure, person.username(), meant),
                () -> act(id, measure, said, person));
    }

    private void act(String id, String measure, Map<String, String> said, Person person) {
        switch (measure) {
            case "party" -> files.addParty(id, party(said, ""), person);
            case "evidence" -> addEvidence(id, said, person);
            case "preservation" -> measures.orderPreservation(id, lines(said, "goods"), text(said, "reason"), person);
            case "seizure" ->
                measures.orderSeizure(id, goods(said), text(said, "reason"), said.containsKey("emergency"), person);
            case "exclusion" ->
                measures.exclude(id, text(said, "ground"), day(said, "from"), dayIfAny(said, "to"), person);
            case "payment" -> pay(id, said, person);
            case "instalments" ->
                measures.applyForInstalments(id, parts(lines(said, "parts")), text(said, "reason"), person);
            case "remedy" ->
                measures.recordRemedy(id, text(said, "kind"), day(said, "from"), dayIfAny(said, "to"), person);
            case "outcome" ->
                measures.recordOutcome(
                        id,
                        text(said, "clientId"),
                        new RemedyOutcome(
                                said.get("kind"),
                                said.get("result"),
                                dayIfAny(said, "on"),
                                said.get("number"),
                                said.get("fine"),
                                said.get("confiscation"),
                                said.get("reason")),
                        person);
            case "refund" -> measures.refund(id, text(said, "clientId"), relief(ReliefKind.REFUND, said), person);
            case "waiver" ->
                measures.waiveSurcharge(id, text(said, "clientId"), relief(ReliefKind.SURCHARGE, said), person);
            case "service" -> serve(id, said, person);
            case "extension" -> measures.extendDecision(id, text(said, "key"), text(said, "reason"), person);
            case "withdrawal" -> measures.withdraw(id, text(said, "reason"), person);
            default -> throw new NotFound("identity.notFound");
        }
    }

    /** A party as a form says it. */
    static NewParty party(Map<String, String> said, String prefix) {
        return new NewParty(
                choice(PartyRole.class, said, prefix + "role"),
                choice(PartyKind.class, said, prefix + "kind"),
                said.get(prefix + "name"),
                said.get(prefix + "identity"),
                said.get(prefix + "address"),
                said.get(prefix + "phone"),
                said.get(prefix + "representative"));
    }

    private void addEvidence(String id, Map<String, String> said, Person person) {
        PenaltyFile file = files.require(id, person);
        Actor actor = officer(file, person);
        String second = person.username().equals(file.firstOfficer()) ? file.secondOfficer() : file.firstOfficer();
        evidence.add(
                id,
                new NewEvidence(
                        evidenceKind(said),
                        text(said, "title"),
                        blankToNull(said.get("media")),
                        text(said, "place"),
                        minute(said, "takenAt"),
                        person.username(),
                        said.getOrDefault("secondOfficer", second == null ? "" : second),
                        text(said, "source")),
                actor);
    }

    private static EvidenceKind evidenceKind(Map<String, String> said) {
        text(said, "kind");
        return Objects.requireNonNull(choice(EvidenceKind.class, said, "kind"));
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, Map<String, String> said, String field) {
        String text = blankToNull(said.get(field));
        try {
            return text == null ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new RejectedInput(field, "tasks.form.choice");
        }
    }

    private void serve(String id, Map<String, String> said, Person person) {
        Actor actor = officer(files.require(id, person), person);
        services.serve(
                id,
                number(said, "document"),
                new NewService(
                        choice(ServiceManner.class, said, "serviceWay"),
                        blankToNull(said.get("receiver")),
                        choice(Receiver.class, said, "relation"),
                        LocalDateTime.ofInstant(minute(said, "servedOn"), times.zone()),
                        said.containsKey("refused"),
                        blankToNull(said.get("refusal")),
                        blankToNull(said.get("witness")),
                        blankToNull(said.get("media")),
                        said.containsKey("consent"),
                        blankToNull(said.get("delivery")),
                        dayIfAny(said, "announcedOn"),
                        blankToNull(said.get("ground")),
                        blankToNull(said.get("lateGround"))),
                actor);
    }

    private static long number(Map<String, String> said, String field) {
        try {
            return Long.parseLong(text(said, field));
        } catch (NumberFormatException e) {
            throw new RejectedInput(field, "tasks.form.choice");
        }
    }

    private static Relief relief(ReliefKind kind, Map<String, String> said) {
        return new Relief(kind, sum(said, "amount"), text(said, "reason"), text(said, "number"), day(said, "on"));
    }

    private static Fen sum(Map<String, String> said, String field) {
        try {
            return Fen.parse(text(said, field));
        } catch (IllegalArgumentException e) {
            throw new RejectedInput(field, "enforcement.notMoney");
        }
    }

    private void pay(String id, Map<String, String> said, Person person) {
        Actor actor = officer(files.require(id, person), person);
        Fen amount = sum(said, "amount");
        money.pay(
                id,
                text(said, "clientId"),
                amount,
                text(said, "receipt"),
                text(said, "way"),
                day(said, "paidOn"),
                actor);
    }

    private static Actor officer(PenaltyFile file, Person person) {
        if (!person.covers(Role.ENFORCEMENT_OFFICER, file.agency(), null)) {
            throw new NotAllowed("identity.notAllowed");
        }
        return Actor.of(person, Role.ENFORCEMENT_OFFICER, file.agency(), null);
    }

    /** One thing a line; that nobody lives on them is ticked once for all (Compulsion Law art. 23). */
    private static List<NewGoods> goods(Map<String, String> said) {
        Boolean necessity = said.containsKey("noNecessity") ? Boolean.FALSE : null;
        return lines(said, "goods").stream()
                .map(line -> new NewGoods(
                        line, "1", "件", "见清单", text(said, "store"), said.containsKey("perishable"), necessity))
                .toList();
    }

    /** One part a line: day, then yuan. */
    private static List<Instalment> parts(List<String> lines) {
        return lines.stream()
                .map(line -> line.split("[\\s,，]+", 2))
                .map(part -> {
                    try {
                        return new Instalment(LocalDate.parse(part[0]), part.length > 1 ? part[1].strip() : "");
                    } catch (DateTimeParseException e) {
                        throw new RejectedInput("parts", "web.penalty.partsForm");
                    }
                })
                .toList();
    }

    private static String text(Map<String, String> said, String field) {
        String text = said.get(field);
        if (text == null || text.isBlank()) {
            throw new RejectedInput(field, "tasks.form.required");
        }
        return text.strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> lines(Map<String, String> said, String field) {
        return text(said, field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static LocalDate day(Map<String, String> said, String field) {
        try {
            return LocalDate.parse(text(said, field));
        } catch (DateTimeParseException e) {
            throw new RejectedInput(field, "tasks.form.moment");
        }
    }

    private static @Nullable LocalDate dayIfAny(Map<String, String> said, String field) {
        return blankToNull(said.get(field)) == null ? null : day(said, field);
    }

    private Instant minute(Map<String, String> said, String field) {
        try {
            return LocalDateTime.parse(text(said, field)).atZone(times.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw new RejectedInput(field, "tasks.form.moment");
        }
    }
}
