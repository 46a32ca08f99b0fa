package io.cityloop.enforcement.process;

import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.PenaltySteps;
import io.cityloop.enforcement.StepView;
import io.cityloop.enforcement.domain.PenaltyReach;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.PenaltyStepMapper;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.tasks.Form;
import io.cityloop.tasks.FormValues;
import io.cityloop.tasks.Forms;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where steps are done: everything a step writes is one transaction. */
@Service
class DeskPenaltySteps implements PenaltySteps {

    private static final int MOST = 200;

    private final PenaltyStepMapper steps;
    private final PenaltyActs acts;
    private final Forms forms;
    private final StepChoices choices;
    private final StepClocks clocks;
    private final ProcessCommands commands;
    private final Map<String, StepHandler> handlers;
    private final Clock clock;

    DeskPenaltySteps(
            PenaltyStepMapper steps,
            PenaltyActs acts,
            Forms forms,
            StepChoices choices,
            StepClocks clocks,
            ProcessCommands commands,
            List<StepHandler> handlers,
            Clock clock) {
        this.steps = steps;
        this.acts = acts;
        this.forms = forms;
        this.choices = choices;
        this.clocks = clocks;
        this.commands = commands;
        this.handlers = handlers.stream().collect(Collectors.toMap(StepHandler::elementId, Function.identity()));
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PenaltyStep> list(Person person, int limit) {
        List<Post> posts = PenaltyReach.posts(person);
        return posts.isEmpty() ? List.of() : steps.open(posts, person.username(), Math.clamp(limit, 1, MOST));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PenaltyStep> of(String penaltyId) {
        return steps.of(penaltyId);
    }

    @Override
    @Transactional(readOnly = true)
    public StepView view(Person person, long id) {
        PenaltyStep step = reachable(person, id);
        PenaltyFile file = acts.file(step.penaltyId());
        return new StepView(step, file, form(step, file), choices.values(step, file, acts.record(file.id())));
    }

    private PenaltyStep reachable(Person person, long id) {
        PenaltyStep step = steps.find(id);
        if (step == null || !person.covers(Role.of(step.candidateRole()), step.agency(), null)) {
            throw new NotFound("enforcement.noSuchStep");
        }
        return step;
    }

    private Form form(PenaltyStep step, PenaltyFile file) {
        return forms.resolved(step.formId(), key -> choices.of(key, file, acts.record(file.id())));
    }

    @Override
    @Transactional
    public PenaltyFile complete(
            Person person, long id, @Nullable Integer version, @Nullable String outcome, Map<String, ?> values) {
        PenaltyStep seen = reachable(person, id);
        PenaltyFile file = acts.lock(seen.penaltyId());
        PenaltyStep step = Objects.requireNonNull(steps.lock(id));
        if (version == null) {
            throw new RejectedInput("version", "tasks.form.required");
        }
        if (!step.open() || version != step.version()) {
            throw new Conflict("enforcement.stepChanged");
        }
        Map<String, Object> checked = forms.check(form(step, file), outcome == null ? "" : outcome, values);
        Actor actor = Actor.of(person, Role.of(step.candidateRole()), step.agency(), null);
        write(file, step, String.valueOf(outcome), checked, actor);
        return acts.file(file.id());
    }

    private void write(PenaltyFile file, PenaltyStep step, String outcome, Map<String, Object> form, Actor actor) {
        if (steps.complete(step.id(), step.version(), outcome, actor.username(), now()) == 0) {
            throw new Conflict("enforcement.stepChanged");
        }
        Map<String, Object> details = new LinkedHashMap<>();
        StepCompletion done = new StepCompletion(
                file, step, acts.record(file.id()), outcome, new FormValues(form), actor, clocks.today(), details);
        StepHandler handler = handlers.get(step.elementId());
        if (handler == null) {
            throw new IllegalStateException("nobody handles " + step.elementId());
        }
        Map<String, Object> variables = new LinkedHashMap<>(handler.complete(done));
        Map<String, Object> told = new LinkedHashMap<>(form);
        told.putAll(details);
        if (step.subject() != null) {
            told.put("subject", step.subject());
        }
        acts.append(file.id(), actor, step.elementId().replaceFirst("^userTask_", "") + "." + outcome, told);
        variables.put(ProcessIds.Variable.OUTCOME, outcome);
        variables.put(ProcessIds.Variable.CLOCKS, clocks.of(acts.record(file.id()), step.subject()));
        commands.completeTask(file.id(), step.jobKey(), variables);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
