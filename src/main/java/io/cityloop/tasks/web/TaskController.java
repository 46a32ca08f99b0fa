package io.cityloop.tasks.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.tasks.ClientStamp;
import io.cityloop.tasks.Completed;
import io.cityloop.tasks.Form;
import io.cityloop.tasks.FormOutcome;
import io.cityloop.tasks.Forms;
import io.cityloop.tasks.TaskPage;
import io.cityloop.tasks.TaskQuery;
import io.cityloop.tasks.TaskView;
import io.cityloop.tasks.WorkList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work list of the person at hand. */
@RestController
class TaskController {

    private final WorkList workList;
    private final Forms forms;
    private final CurrentPerson person;

    TaskController(WorkList workList, Forms forms, CurrentPerson person) {
        this.workList = workList;
        this.forms = forms;
        this.person = person;
    }

    /** A page of open tasks, the soonest due first. */
    @GetMapping("/api/tasks")
    Tasks list(
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        TaskPage page = workList.list(person.require(), new TaskQuery(mine, type, role, caseNumber, cursor, limit));
        return new Tasks(page.items().stream().map(TaskItem::of).toList(), page.next());
    }

    /** Some tasks; {@code next} is null on the last page. */
    record Tasks(List<TaskItem> items, @Nullable String next) {}

    /** A task with its form, its case in short, and what the form opens with. */
    @GetMapping("/api/tasks/{id}")
    Opened show(@PathVariable long id) {
        TaskView view = workList.view(person.require(), id);
        return new Opened(
                TaskItem.of(view.task()), FormView.of(view.form()), CaseSummary.of(view.caseFile()), view.values());
    }

    /** A task opened. */
    record Opened(TaskItem task, FormView form, CaseSummary caseFile, Map<String, Object> values) {}

    /** Takes a task; 409 names who was faster. */
    @PostMapping("/api/tasks/{id}/claim")
    TaskItem claim(@PathVariable long id) {
        return TaskItem.of(workList.claim(person.require(), id));
    }

    /** Puts a task back. */
    @PostMapping("/api/tasks/{id}/release")
    TaskItem release(@PathVariable long id) {
        return TaskItem.of(workList.release(person.require(), id));
    }

    /** Does a task; sent again with the same client id it answers as the first time. */
    @PostMapping("/api/tasks/{id}/complete")
    Completed complete(@PathVariable long id, @RequestBody Completion done) {
        return workList.complete(
                person.require(),
                id,
                done.version(),
                done.outcome(),
                done.form() == null ? Map.of() : done.form(),
                ClientStamp.of(done.clientId(), done.takenAt(), done.clockOffset()));
    }

    /** What is said about a task; client id, time and clock only by devices that may send twice or late. */
    record Completion(
            @Nullable Integer version,
            @Nullable String outcome,
            @Nullable Map<String, Object> form,
            @Nullable String clientId,
            @Nullable Instant takenAt,
            @Nullable Long clockOffset) {}

    /** A form as its file says it; choices that depend on a case come with the task. */
    @GetMapping("/api/forms/{id}")
    FormView form(@PathVariable String id) {
        return FormView.of(forms.form(id));
    }

    /** A form. */
    record FormView(String id, Map<String, Object> schema, List<FormOutcome> outcomes) {
        static FormView of(Form form) {
            return new FormView(form.id(), form.schema(), form.outcomes());
        }
    }

    /** A case in short. */
    record CaseSummary(
            String caseNumber,
            int round,
            CaseStatus status,
            String channel,
            @Nullable String subclass,
            String description,
            String address,
            double lon,
            double lat,
            String grid,
            boolean urgent,
            boolean supervised,
            @Nullable String department,
            @Nullable String handler,
            Instant openedAt) {
        static CaseSummary of(CaseFile caseFile) {
            return new CaseSummary(
                    caseFile.number(),
                    caseFile.round(),
                    caseFile.status(),
                    caseFile.channel(),
                    caseFile.subClass(),
                    caseFile.description(),
                    caseFile.address(),
                    caseFile.location().lon(),
                    caseFile.location().lat(),
                    caseFile.place().grid(),
                    caseFile.urgent(),
                    caseFile.supervised(),
                    caseFile.leadDepartment(),
                    caseFile.handler(),
                    caseFile.openedAt());
        }
    }
}
