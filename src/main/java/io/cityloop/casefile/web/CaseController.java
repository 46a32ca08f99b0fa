package io.cityloop.casefile.web;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CasePage;
import io.cityloop.casefile.CaseQuery;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.identity.Action;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, as far as the person may see them. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final CaseSearch search;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final CaseClocks clocks;
    private final CaseMedia media;
    private final CurrentPerson person;

    CaseController(
            CaseSearch search,
            CaseFiles cases,
            CaseTimeline timeline,
            CaseClocks clocks,
            CaseMedia media,
            CurrentPerson person) {
        this.search = search;
        this.cases = cases;
        this.timeline = timeline;
        this.clocks = clocks;
        this.media = media;
        this.person = person;
    }

    /** A page of cases, newest first. */
    @GetMapping
    PageOf<CaseItem> list(
            @RequestParam(required = false) @Nullable Set<CaseStatus> status,
            @RequestParam(required = false) @Nullable String subclass,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String grid,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Set<CaseStatus> statuses = status == null ? Set.of() : status;
        CasePage page = search.list(
                person.require(),
                new CaseQuery(statuses, subclass, department, grid, channel, from, to, q, cursor, limit));
        return new PageOf<>(page.items().stream().map(CaseItem::of).toList(), page.next());
    }

    /** One case. */
    @GetMapping("/{number}")
    CaseView show(@PathVariable String number) {
        Person viewer = person.require();
        CaseFile caseFile = search.see(viewer, number);
        return CaseView.of(
                caseFile,
                cases.reporter(number, viewer),
                cases.rounds(number),
                media.of(number),
                cases.mergedInto(number).stream().map(CaseFile::number).toList());
    }

    /** Its timeline with hashes, for staff: it names who did what. */
    @GetMapping("/{number}/timeline")
    TimelineView timeline(@PathVariable String number) {
        seeAsStaff(number);
        return new TimelineView(
                number, timeline.entries(number).stream().map(EntryView::of).toList(), timeline.verify(number));
    }

    /** Its clocks, each with the derivation of its deadline. */
    @GetMapping("/{number}/clocks")
    Clocks clocks(@PathVariable String number) {
        seeAsStaff(number);
        return new Clocks(clocks.clocks(number).stream().map(ClockView::of).toList());
    }

    /** The clocks of a case, in order of beginning. */
    record Clocks(List<ClockView> items) {}

    private void seeAsStaff(String number) {
        Person viewer = person.require();
        search.see(viewer, number);
        if (!Permissions.may(viewer, Action.CASE_READ)) {
            throw new NotFound("casefile.notFound");
        }
    }
}
