package io.cityloop.enforcement.web;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.NewParty;
import io.cityloop.enforcement.NewPenalty;
import io.cityloop.enforcement.PartyKind;
import io.cityloop.enforcement.PartyRole;
import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PenaltyPage;
import io.cityloop.enforcement.PenaltyParty;
import io.cityloop.enforcement.PenaltyStatus;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.PenaltySteps;
import io.cityloop.enforcement.StepView;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Penalty files for programs: the officer's telephone, the desks, other systems. */
@RestController
@RequestMapping("/api/penalties")
class PenaltiesApi {

    private final PenaltyFiles files;
    private final PenaltySteps steps;
    private final Permissions permissions;
    private final ClientRequests requests;

    PenaltiesApi(PenaltyFiles files, PenaltySteps steps, Permissions permissions, ClientRequests requests) {
        this.files = files;
        this.steps = steps;
        this.permissions = permissions;
        this.requests = requests;
    }

    private Person person() {
        return permissions.require(Action.ENFORCEMENT_READ);
    }

    /** The files one may see, newest first. */
    @GetMapping
    PenaltyPage list(
            @RequestParam(required = false) @Nullable PenaltyStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return files.list(person(), status, cursor, limit);
    }

    /** Opens a file under the ordinary procedure; the same {@code clientId} again gives the same file. */
    @PostMapping
    ResponseEntity<PenaltyFile> open(@RequestBody NewPenalty penalty) {
        Person person = person();
        PenaltyFile file = requests.once(
                new ClientRequest("person-" + person.id(), penalty.clientId(), "open", person.username(), penalty),
                PenaltyFile.class,
                () -> files.open(penalty, person));
        return ResponseEntity.status(HttpStatus.CREATED).body(file);
    }

    /** A file with everything in it. */
    @GetMapping("/{id}")
    Opened show(@PathVariable String id) {
        PenaltyFile file = files.require(id, person());
        return new Opened(file, files.parties(id), steps.of(id), files.acts(id), files.intact(id));
    }

    /** A file opened; {@code intact} says whether the chain of its acts is whole. */
    record Opened(
            PenaltyFile file,
            List<PenaltyParty> parties,
            List<PenaltyStep> steps,
            List<PenaltyAct> acts,
            boolean intact) {}

    /** Adds a party, an agent or a witness. */
    @PostMapping("/{id}/parties")
    PenaltyParty add(@PathVariable String id, @RequestBody Joining joining) {
        Person person = person();
        NewParty party = new NewParty(
                joining.role(),
                joining.kind(),
                joining.name(),
                joining.identity(),
                joining.address(),
                joining.phone(),
                joining.representative());
        return requests.once(
                new ClientRequest(id, joining.clientId(), "party", person.username(), joining),
                PenaltyParty.class,
                () -> files.addParty(id, party, person));
    }

    /** A party with the client's id of the request. */
    record Joining(
            @Nullable String clientId,
            @Nullable PartyRole role,
            @Nullable PartyKind kind,
            @Nullable String name,
            @Nullable String identity,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String representative) {}

    /** What waits for the person at hand, the soonest due first. */
    @GetMapping("/steps")
    Steps steps(@RequestParam(defaultValue = "50") int limit) {
        return new Steps(steps.list(person(), limit));
    }

    /** Some steps. */
    record Steps(List<PenaltyStep> items) {}

    /** A step with its form. */
    @GetMapping("/steps/{id}")
    StepView step(@PathVariable long id) {
        return steps.view(person(), id);
    }

    /** Does a step; exactly the same said again is the same, anything else finds the step changed. */
    @PostMapping("/steps/{id}/complete")
    PenaltyFile complete(@PathVariable long id, @RequestBody Completion done) {
        Person person = person();
        return requests.onceAlike(
                new ClientRequest("step-" + id, null, "step", person.username(), done),
                PenaltyFile.class,
                () -> steps.complete(
                        person, id, done.version(), done.outcome(), done.form() == null ? Map.of() : done.form()));
    }

    /** What is said about a step. */
    record Completion(
            @Nullable Integer version,
            @Nullable String outcome,
            @Nullable Map<String, Object> form) {}
}
