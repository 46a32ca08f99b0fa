package io.cityloop.web;

import io.cityloop.enforcement.FiguresReach;
import io.cityloop.identity.Action;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.insight.PenaltyFigures;
import io.cityloop.insight.PenaltyGrouping;
import io.cityloop.insight.PenaltyInsight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Statistics of penalties by month, agency, procedure, outcome, violation and article. */
@Controller
class InsightPages {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final Permissions permissions;
    private final FiguresReach reach;
    private final PenaltyInsight insight;
    private final Times times;

    InsightPages(Permissions permissions, FiguresReach reach, PenaltyInsight insight, Times times) {
        this.permissions = permissions;
        this.reach = reach;
        this.insight = insight;
        this.times = times;
    }

    @GetMapping("/insight/penalties")
    String penalties(@RequestParam(required = false) @Nullable Integer year, Model model) {
        Person person = permissions.require(Action.ENFORCEMENT_READ);
        Set<String> agencies = Set.copyOf(reach.agencies(person));
        if (agencies.isEmpty()) {
            throw new NotAllowed("identity.notAllowed");
        }
        int now = times.now().atZone(times.zone()).getYear();
        int shown = year == null || year < EARLIEST || year > LATEST ? now : year;
        Map<String, List<PenaltyFigures>> groups = new LinkedHashMap<>();
        for (PenaltyGrouping grouping : PenaltyGrouping.values()) {
            groups.put(grouping.name(), insight.year(shown, agencies, grouping));
        }
        model.addAttribute("year", shown);
        model.addAttribute("groups", groups);
        return "web/insight-penalties";
    }
}
