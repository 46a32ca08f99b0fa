package io.cityloop.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.tasks.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One task: its form on one side, what one needs to know to fill it in on the other. */
@Controller
class TaskPages {

    private final Permissions permissions;
    private final WorkList workList;
    private final CaseViews views;
    private final SideRoads roads;
    private final FormIsland island;

    TaskPages(Permissions permissions, WorkList workList, CaseViews views, SideRoads roads, FormIsland island) {
        this.permissions = permissions;
        this.workList = workList;
        this.views = views;
        this.roads = roads;
        this.island = island;
    }

    @GetMapping("/tasks/{id:\\d+}")
    String task(@PathVariable long id, Model model) {
        var person = permissions.require(Action.TASK_COMPLETE);
        var task = workList.view(person, id);
        model.addAttribute("task", task.task());
        model.addAttribute("mine", person.username().equals(task.task().assignee()));
        model.addAttribute("form", island.json(task.form(), task.values()));
        model.addAttribute("view", views.of(task.caseFile(), person));
        model.addAttribute("roads", roads.of(task.caseFile(), person));
        return "web/task";
    }

    @PostMapping("/tasks/{id:\\d+}/claim")
    String claim(@PathVariable long id) {
        workList.claim(permissions.require(Action.TASK_COMPLETE), id);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/tasks/{id:\\d+}/release")
    String release(@PathVariable long id) {
        workList.release(permissions.require(Action.TASK_COMPLETE), id);
        return "redirect:/work?tab=pool";
    }
}
