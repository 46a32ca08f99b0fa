package io.cityloop.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseQuery;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.catalog.Catalog;
import io.cityloop.identity.Action;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.Permissions;
import io.cityloop.tasks.DeadlineWatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/** Search over the cases one may see. */
@Controller
class SearchPages {

    private static final int ROWS = 50;

    private final Permissions permissions;
    private final CaseSearch search;
    private final DeadlineWatch watch;
    private final Catalog catalog;
    private final Organisations organisations;
    private final Times times;

    SearchPages(
            Permissions permissions,
            CaseSearch search,
            DeadlineWatch watch,
            Catalog catalog,
            Organisations organisations,
            Times times) {
        this.permissions = permissions;
        this.search = search;
        this.watch = watch;
        this.catalog = catalog;
        this.organisations = organisations;
        this.times = times;
    }

    @GetMapping("/search")
    String search(
            @ModelAttribute("wanted") Wanted wanted,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var person = permissions.require(Action.CASE_SEARCH);
        var page = search.list(person, query(wanted));
        model.addAttribute("cases", page.items());
        model.addAttribute(
                "due", watch.soonest(page.items().stream().map(CaseFile::number).toList()));
        model.addAttribute("next", page.next());
        if (fragment && wanted.cursor() != null) {
            return "web/search :: rows";
        }
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("subClasses", catalog.subClasses());
        model.addAttribute("departments", organisations.departments());
        return "web/search";
    }

    private CaseQuery query(Wanted wanted) {
        return new CaseQuery(
                wanted.status() == null ? Set.of() : Set.of(wanted.status()),
                filled(wanted.subClass()),
                filled(wanted.department()),
                null,
                null,
                start(wanted.from(), 0),
                start(wanted.to(), 1),
                filled(wanted.q()),
                filled(wanted.cursor()),
                ROWS);
    }

    private @Nullable Instant start(@Nullable LocalDate day, int daysLater) {
        return day == null
                ? null
                : day.plusDays(daysLater).atStartOfDay(times.zone()).toInstant();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What the search form holds; the last day is meant to be inside. */
    record Wanted(
            @Nullable String q,
            @Nullable CaseStatus status,
            @Nullable String subClass,
            @Nullable String department,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String cursor) {}
}
