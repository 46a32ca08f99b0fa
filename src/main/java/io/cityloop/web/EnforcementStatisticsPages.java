package io.cityloop.web;

import io.cityloop.enforcement.EnforcementStatistics;
import io.cityloop.identity.Action;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What enforcement did in a year, for the head and the supervisor. */
@Controller
class EnforcementStatisticsPages {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final Permissions permissions;
    private final EnforcementStatistics statistics;
    private final Times times;

    EnforcementStatisticsPages(Permissions permissions, EnforcementStatistics statistics, Times times) {
        this.permissions = permissions;
        this.statistics = statistics;
        this.times = times;
    }

    @GetMapping("/enforcement/statistics")
    String year(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String agency,
            Model model) {
        Person person = permissions.require(Action.ENFORCEMENT_READ);
        List<String> agencies = statistics.agencies(person);
        if (agencies.isEmpty()) {
            throw new NotAllowed("identity.notAllowed");
        }
        int now = times.now().atZone(times.zone()).getYear();
        int shown = year == null || year < EARLIEST || year > LATEST ? now : year;
        String one = agency != null && agencies.contains(agency) ? agency : null;
        model.addAttribute("agencies", agencies);
        model.addAttribute("agency", one);
        model.addAttribute("sheet", statistics.year(shown, one == null ? Set.copyOf(agencies) : Set.of(one)));
        return "web/enforcement-statistics";
    }
}
