package io.cityloop.enforcement.web;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.Instalment;
import io.cityloop.enforcement.NewGoods;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyMeasures;
import io.cityloop.enforcement.Relief;
import io.cityloop.enforcement.ReliefKind;
import io.cityloop.enforcement.RemedyOutcome;
import io.cityloop.enforcement.SummaryDecision;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Measures in a penalty file for programs. Every refusal is a 422 that names the field and says the article. */
@RestController
@RequestMapping("/api/penalties")
class PenaltyMeasuresApi {

    private final PenaltyMeasures measures;
    private final Permissions permissions;
    private final ClientRequests requests;

    PenaltyMeasuresApi(PenaltyMeasures measures, Permissions permissions, ClientRequests requests) {
        this.measures = measures;
        this.permissions = permissions;
        this.requests = requests;
    }

    private Person person() {
        return permissions.require(Action.ENFORCEMENT_READ);
    }

    /** A decision made on the spot; once for each {@code penalty.clientId}. */
    @PostMapping("/summary")
    ResponseEntity<PenaltyFile> decideOnTheSpot(@RequestBody SummaryDecision decision) {
        Person person = person();
        String clientId = decision.penalty() == null ? null : decision.penalty().clientId();
        PenaltyFile file = requests.once(
                asked("person-" + person.id(), clientId, "spot", person, decision),
                PenaltyFile.class,
                () -> measures.decideOnTheSpot(decision, person));
        return ResponseEntity.status(HttpStatus.CREATED).body(file);
    }

    /** Asks for a seizure. */
    @PostMapping("/{id}/seizures")
    Ordered seize(@PathVariable String id, @RequestBody Seizure order) {
        Person person = person();
        return requests.once(
                asked(id, order.clientId(), "seizure", person, order),
                Ordered.class,
                () -> new Ordered(measures.orderSeizure(
                        id,
                        order.goods() == null ? List.of() : order.goods(),
                        text(order.reason()),
                        Boolean.TRUE.equals(order.emergency()),
                        person)));
    }

    /** Goods and why; in an emergency it has been done already. */
    record Seizure(
            @Nullable String clientId,
            @Nullable List<NewGoods> goods,
            @Nullable String reason,
            @Nullable Boolean emergency) {}

    /** Asks for advance registration and preservation of evidence. */
    @PostMapping("/{id}/preservations")
    Ordered preserve(@PathVariable String id, @RequestBody Order order) {
        Person person = person();
        return requests.once(
                asked(id, order.clientId(), "preservation", person, order),
                Ordered.class,
                () -> new Ordered(measures.orderPreservation(id, listed(order.goods()), text(order.reason()), person)));
    }

    /** Goods and why. */
    record Order(
            @Nullable String clientId,
            @Nullable List<String> goods,
            @Nullable String reason) {}

    /** The measure's id within the file. */
    record Ordered(String id) {}

    /** Asks for deferral or instalments. */
    @PostMapping("/{id}/instalments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void instalments(@PathVariable String id, @RequestBody Plan plan) {
        Person person = person();
        requests.once(
                asked(id, plan.clientId(), "instalments", person, plan),
                () -> measures.applyForInstalments(
                        id, plan.parts() == null ? List.of() : plan.parts(), text(plan.reason()), person));
    }

    /** Parts and why. */
    record Plan(
            @Nullable String clientId,
            @Nullable List<Instalment> parts,
            @Nullable String reason) {}

    /** Review or litigation begins or ends. */
    @PostMapping("/{id}/remedies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remedy(@PathVariable String id, @RequestBody Stretch stretch) {
        Person person = person();
        requests.once(
                asked(id, stretch.clientId(), "remedy", person, stretch),
                () -> measures.recordRemedy(id, text(stretch.kind()), day(stretch.from()), stretch.to(), person));
    }

    /** Review or litigation has ended with a result. */
    @PostMapping("/{id}/outcomes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void outcome(@PathVariable String id, @RequestBody Outcome outcome) {
        Person person = person();
        requests.once(
                asked(id, outcome.clientId(), "outcome", person, outcome),
                () -> measures.recordOutcome(
                        id,
                        text(outcome.clientId()),
                        new RemedyOutcome(
                                outcome.kind(),
                                outcome.result(),
                                outcome.on(),
                                outcome.number(),
                                outcome.fine(),
                                outcome.confiscation(),
                                outcome.reason()),
                        person));
    }

    /** A result, fields as in {@link RemedyOutcome}. */
    record Outcome(
            @Nullable String clientId,
            @Nullable String kind,
            @Nullable String result,
            @Nullable LocalDate on,
            @Nullable String number,
            @Nullable String fine,
            @Nullable String confiscation,
            @Nullable String reason) {}

    /** The head waives surcharge. */
    @PostMapping("/{id}/waivers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void waive(@PathVariable String id, @RequestBody Taken taken) {
        Person person = person();
        requests.once(
                asked(id, taken.clientId(), "waiver", person, taken),
                () -> measures.waiveSurcharge(id, text(taken.clientId()), taken.relief(), person));
    }

    /** Money was paid back. */
    @PostMapping("/{id}/refunds")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refund(@PathVariable String id, @RequestBody Taken taken) {
        Person person = person();
        requests.once(
                asked(id, taken.clientId(), "refund", person, taken),
                () -> measures.refund(id, text(taken.clientId()), taken.relief(), person));
    }

    /** A sum taken off or paid back, with the number of its paper. */
    record Taken(
            @Nullable String clientId,
            @Nullable String amount,
            @Nullable String number,
            @Nullable String on,
            @Nullable String reason) {

        Relief relief() {
            return new Relief(
                    ReliefKind.REFUND,
                    Entered.sum("amount", amount),
                    text(reason),
                    text(number),
                    Entered.day("on", on));
        }
    }

    /** Testing, appraisal or announcement begins or ends. */
    @PostMapping("/{id}/exclusions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void exclude(@PathVariable String id, @RequestBody Stretch stretch) {
        Person person = person();
        requests.once(
                asked(id, stretch.clientId(), "exclusion", person, stretch),
                () -> measures.exclude(id, text(stretch.kind()), day(stretch.from()), stretch.to(), person));
    }

    /** A kind or ground, and its days. */
    record Stretch(
            @Nullable String clientId,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Extends the time to decide. */
    @PostMapping("/{id}/extensions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(@PathVariable String id, @RequestBody Extension extension) {
        Person person = person();
        requests.once(
                asked(id, extension.clientId(), "extension", person, extension),
                () -> measures.extendDecision(id, text(extension.key()), text(extension.reason()), person));
    }

    /** Key of the term that is added, and why. */
    record Extension(
            @Nullable String clientId,
            @Nullable String key,
            @Nullable String reason) {}

    /** Withdraws a filed case. */
    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, @RequestBody Extension why) {
        Person person = person();
        requests.once(
                asked(id, why.clientId(), "withdrawal", person, why),
                () -> measures.withdraw(id, text(why.reason()), person));
    }

    private static ClientRequest asked(String id, @Nullable String clientId, String what, Person person, Object said) {
        return new ClientRequest(id, clientId, what, person.username(), said);
    }

    private static List<String> listed(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            throw new RejectedInput("from", "tasks.form.required");
        }
        return day;
    }
}
