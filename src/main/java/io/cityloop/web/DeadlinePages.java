package io.cityloop.web;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.tasks.DeadlineWatch;
import io.cityloop.tasks.StageCount;
import io.cityloop.tasks.WorkTask;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What is warned or overdue, by stage, the soonest first. */
@Controller
class DeadlinePages {

    private static final int ROWS = 50;
    private static final List<String> ORDER =
            Arrays.stream(Stage.values()).map(Stage::key).toList();

    private final Permissions permissions;
    private final DeadlineWatch watch;
    private final CaseFiles cases;

    DeadlinePages(Permissions permissions, DeadlineWatch watch, CaseFiles cases) {
        this.permissions = permissions;
        this.watch = watch;
        this.cases = cases;
    }

    @GetMapping("/deadlines")
    String deadlines(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var person = permissions.require(Action.DEADLINES_READ);
        var shown = stage == null || stage.isBlank() ? null : stage;
        var page = watch.list(person, shown, cursor, ROWS);
        model.addAttribute("stage", shown);
        model.addAttribute("rows", rows(page.items()));
        model.addAttribute("next", page.next());
        if (fragment && cursor != null) {
            return "web/deadlines :: rows";
        }
        var counts = watch.counts(person).stream()
                .sorted(Comparator.comparing((StageCount count) -> place(count.stage())))
                .toList();
        model.addAttribute("counts", counts);
        model.addAttribute("all", counts.stream().mapToInt(StageCount::warned).sum());
        model.addAttribute(
                "overdue", counts.stream().mapToInt(StageCount::overdue).sum());
        return "web/deadlines";
    }

    private static int place(String stage) {
        int place = ORDER.indexOf(stage);
        return place < 0 ? ORDER.size() : place;
    }

    private List<Row> rows(List<WorkTask> tasks) {
        var ofTasks = cases.findAll(tasks.stream().map(WorkTask::caseNumber).toList());
        return tasks.stream()
                .map(task -> new Row(task, Objects.requireNonNull(ofTasks.get(task.caseNumber()))))
                .toList();
    }

    /** A task and the case it belongs to. */
    record Row(WorkTask task, CaseFile caseFile) {

        /** Whose it is: the department the task was given to, else the one that has the case. */
        public @Nullable String department() {
            return task.organisation() == null ? caseFile.leadDepartment() : task.organisation();
        }
    }
}
