package io.cityloop.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.tasks.TaskQuery;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessModels;
import io.cityloop.workflow.UserTaskModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list: what I have, and what I could take. */
@Controller
class WorkPages {

    private static final int ROWS = 50;

    private final Permissions permissions;
    private final WorkList workList;
    private final CaseFiles cases;
    private final ProcessModels models;

    WorkPages(Permissions permissions, WorkList workList, CaseFiles cases, ProcessModels models) {
        this.permissions = permissions;
        this.workList = workList;
        this.cases = cases;
        this.models = models;
    }

    /** Where a login leads when no page was asked for. */
    @GetMapping("/tasks")
    String tasks() {
        return "redirect:/work";
    }

    @GetMapping("/work")
    String work(
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var person = permissions.require(Action.TASK_LIST);
        var element = type == null || type.isBlank() ? null : type;
        var mineCount = workList.countMine(person);
        var shownTab = tab == null ? (mineCount > 0 ? "mine" : "pool") : tab;
        var page = workList.list(person, new TaskQuery(shownTab.equals("mine"), element, null, null, cursor, ROWS));
        model.addAttribute("tab", shownTab);
        model.addAttribute("type", element);
        model.addAttribute("rows", rows(page.items()));
        model.addAttribute("next", page.next());
        if (fragment && cursor != null) {
            return "web/work :: rows";
        }
        model.addAttribute("mineCount", mineCount);
        model.addAttribute("poolCount", workList.countPool(person));
        model.addAttribute("types", types(person));
        model.addAttribute("done", done == null ? null : cases.find(done).orElse(null));
        return "web/work";
    }

    private List<Row> rows(List<WorkTask> tasks) {
        var ofTasks = cases.findAll(tasks.stream().map(WorkTask::caseNumber).toList());
        return tasks.stream()
                .map(task -> new Row(task, Objects.requireNonNull(ofTasks.get(task.caseNumber()))))
                .toList();
    }

    private List<String> types(Person person) {
        return models.userTasks().stream()
                .filter(task ->
                        Role.find(task.candidateGroup()).filter(person::has).isPresent())
                .map(UserTaskModel::elementId)
                .toList();
    }

    /** A task and the case it belongs to. */
    record Row(WorkTask task, CaseFile caseFile) {}
}
