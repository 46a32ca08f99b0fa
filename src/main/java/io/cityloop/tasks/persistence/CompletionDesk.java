package io.cityloop.tasks.persistence;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.DeviceTime;
import io.cityloop.casefile.MediaLink;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.tasks.ClientStamp;
import io.cityloop.tasks.Form;
import io.cityloop.tasks.Forms;
import io.cityloop.tasks.TaskCompleted;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.tasks.WorkTask;
import io.cityloop.tasks.domain.FormSchema;
import io.cityloop.tasks.domain.Reach;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a task is done: everything it writes is one transaction. */
@Component
class CompletionDesk {

    private final TaskMapper mapper;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final CaseMedia media;
    private final CaseClocks clocks;
    private final Forms forms;
    private final ProcessCommands commands;
    private final ClientCompletions completions;
    private final ObjectProvider<UserTaskHandler> handlers;
    private final Refusing refusing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompletionDesk(
            TaskMapper mapper,
            CaseFiles cases,
            CaseTimeline timeline,
            CaseMedia media,
            CaseClocks clocks,
            Forms forms,
            ProcessCommands commands,
            ClientCompletions completions,
            ObjectProvider<UserTaskHandler> handlers,
            Refusing refusing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.timeline = timeline;
        this.media = media;
        this.clocks = clocks;
        this.forms = forms;
        this.commands = commands;
        this.completions = completions;
        this.handlers = handlers;
        this.refusing = refusing;
        this.events = events;
        this.clock = clock;
    }

    /** Does the task, once for each client id. The case's row is locked before the task's, here as everywhere. */
    @Transactional
    public void complete(
            Person person,
            long id,
            @Nullable Integer version,
            @Nullable String outcome,
            Map<String, ?> values,
            @Nullable ClientStamp stamp) {
        WorkTask seen = mapper.find(id);
        if (seen == null || !Reach.has(person, seen)) {
            throw new NotFound("tasks.notFound");
        }
        CaseFile caseFile = cases.lock(seen.caseNumber());
        WorkTask task = mapper.lock(id);
        if (task == null) {
            throw new NotFound("tasks.notFound");
        }
        if (completions.before(person, id, stamp).isPresent()) {
            // The same request twice at once: the other one was first.
            return;
        }
        refuseWhenNotHis(person, task, version);
        if (caseFile.status() == CaseStatus.SUSPENDED && Stage.HANDLING.key().equals(task.stage())) {
            throw new Conflict("tasks.suspended");
        }
        Form form = forms.resolved(task, caseFile, person);
        Map<String, Object> checked = forms.check(form, outcome == null ? "" : outcome, values);
        TaskCompletion completion =
                new TaskCompletion(task, caseFile, String.valueOf(outcome), checked, actor(person, task), now());
        DeviceTime time = completions.time(stamp, completion.at());
        write(completion, form, ClientCompletions.details(time));
        if (stamp != null) {
            completions.remember(task, person.username(), completion.outcome(), stamp, time, completion.at());
        }
    }

    private void refuseWhenNotHis(Person person, WorkTask task, @Nullable Integer version) {
        if (!task.open() || task.assignee() != null && !Reach.isHis(person, task)) {
            throw refusing.faster(task);
        }
        if (version == null) {
            throw new RejectedInput("version", "tasks.form.required");
        }
        if (version != task.version()) {
            throw refusing.faster(task);
        }
        refusing.whoHandledAndJudges(person, task);
    }

    private static Actor actor(Person person, WorkTask task) {
        return Actor.of(person, Role.of(task.candidateRole()), task.organisation(), task.region());
    }

    private void write(TaskCompletion completion, Form form, Map<String, ?> device) {
        WorkTask task = completion.task();
        String number = completion.caseNumber();
        String username = completion.actor().username();
        if (mapper.complete(task.id(), task.version(), completion.outcome(), username, completion.at()) == 0) {
            throw refusing.faster(task);
        }
        timeline.append(
                number, completion.actor(), action(completion), details(completion, device), completion.text("reason"));
        media.attach(number, completion.actor(), photos(completion, form));
        cases.participate(number, username, task.elementId(), task.stage());
        Map<String, Object> variables = new LinkedHashMap<>();
        handler(task.elementId())
                .complete(completion)
                .forEach((key, value) -> variables.put(key, value == null ? "" : value));
        variables.put(ProcessIds.Variable.OUTCOME, completion.outcome());
        variables.put(ProcessIds.Variable.CLOCKS, clocks.engineClocks(number));
        commands.completeTask(number, task.jobKey(), variables);
        events.publishEvent(new TaskCompleted(task, completion.outcome(), completion.actor()));
    }

    private UserTaskHandler handler(String elementId) {
        return handlers.stream()
                .filter(handler -> handler.elementId().equals(elementId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody handles " + elementId));
    }

    private static String action(TaskCompletion completion) {
        return completion.task().elementId().replaceFirst("^userTask_", "") + "." + completion.outcome();
    }

    private static Map<String, ?> details(TaskCompletion completion, Map<String, ?> device) {
        Map<String, Object> details = new LinkedHashMap<>(device);
        details.put("task", completion.task().elementId());
        details.put("outcome", completion.outcome());
        Map<String, Object> form = new LinkedHashMap<>(completion.form());
        form.remove("reason");
        if (!form.isEmpty()) {
            details.put("form", form);
        }
        return details;
    }

    private static List<MediaLink> photos(TaskCompletion completion, Form form) {
        MediaPurpose purpose = MediaPurpose.ofStage(completion.task().stage());
        return FormSchema.photoKeys(form).stream()
                .flatMap(key -> completion.list(key).stream())
                .distinct()
                .map(sha256 -> MediaLink.of(sha256, purpose))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
