package io.cityloop.enforcement.process;

import io.cityloop.enforcement.CertifiedOfficers;
import io.cityloop.enforcement.Discretion;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.domain.FileRecord;
import io.cityloop.enforcement.domain.Proposal;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.tasks.FormOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The choices of a step's form that depend on the file, and the values it opens with. */
@Component
class StepChoices {

    private final CertifiedOfficers officers;
    private final People people;
    private final Discretion discretion;
    private final StepClocks clocks;

    StepChoices(CertifiedOfficers officers, People people, Discretion discretion, StepClocks clocks) {
        this.officers = officers;
        this.people = people;
        this.discretion = discretion;
        this.clocks = clocks;
    }

    /** The choices for a {@code valuesKey}. */
    List<FormOption> of(String key, PenaltyFile file, FileRecord record) {
        return switch (key) {
            case "certifiedOfficers" -> options(officers.of(file.agency(), clocks.today()).stream());
            case "hearingChairs" ->
                options(Stream.of(Role.LEGAL_REVIEWER, Role.AGENCY_HEAD)
                        .flatMap(role -> people.withRole(role, file.agency()).stream())
                        .filter(person -> !record.investigators().contains(person.username())));
            case "circumstances" ->
                discretion.circumstances().stream()
                        .map(weight -> new FormOption(weight.code(), weight.ground()))
                        .toList();
            case "violations" ->
                discretion.violations().stream()
                        .map(benchmark -> new FormOption(benchmark.violation(), benchmark.name()))
                        .toList();
            default -> throw new IllegalStateException("Nobody gives the choices " + key);
        };
    }

    private static List<FormOption> options(Stream<Person> persons) {
        return persons.distinct()
                .map(person -> new FormOption(person.username(), person.name()))
                .toList();
    }

    /** The values a form opens with. */
    Map<String, Object> values(PenaltyStep step, PenaltyFile file, FileRecord record) {
        return switch (step.elementId()) {
            case "userTask_proposeFiling" ->
                discretion.violations().stream().anyMatch(one -> one.violation().equals(file.violation()))
                        ? Map.of("violation", file.violation(), "facts", file.facts())
                        : Map.of("facts", file.facts());
            case "userTask_decidePenalty", "userTask_reviewStatement" ->
                record.proposal()
                        .filter(Proposal::punishes)
                        .map(proposal -> Map.<String, Object>of("fine", new Fen(proposal.fine()).yuan()))
                        .orElse(Map.of());
            default -> Map.of();
        };
    }
}
