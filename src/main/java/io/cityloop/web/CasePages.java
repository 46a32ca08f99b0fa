package io.cityloop.web;

import io.cityloop.casefile.CaseSearch;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Role;
import io.cityloop.tasks.TaskQuery;
import io.cityloop.tasks.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One case with everything that is known about it. */
@Controller
class CasePages {

    private final Permissions permissions;
    private final CaseSearch search;
    private final CaseViews views;
    private final WorkList workList;
    private final SideRoads roads;
    private final CaseJudgements judgements;
    private final PenaltyFiles penalties;
    private final CaseOutside outside;

    CasePages(
            Permissions permissions,
            CaseSearch search,
            CaseViews views,
            WorkList workList,
            SideRoads roads,
            CaseJudgements judgements,
            PenaltyFiles penalties,
            CaseOutside outside) {
        this.permissions = permissions;
        this.search = search;
        this.views = views;
        this.workList = workList;
        this.roads = roads;
        this.judgements = judgements;
        this.penalties = penalties;
        this.outside = outside;
    }

    @GetMapping("/cases/{number}")
    String caseFile(@PathVariable String number, Model model) {
        var person = permissions.require(Action.CASE_READ);
        var file = search.see(person, number);
        model.addAttribute("view", views.of(file, person));
        model.addAttribute("roads", roads.of(file, person));
        model.addAttribute("penalties", penalties.ofCase(number, person));
        model.addAttribute("officer", file.lawBroken() && person.has(Role.ENFORCEMENT_OFFICER));
        model.addAttribute("outside", outside.of(number));
        model.addAttribute("judged", judgements.of(file, person));
        model.addAttribute(
                "myTasks", workList.list(person, TaskQuery.ofCase(number)).items());
        return "web/case";
    }
}
