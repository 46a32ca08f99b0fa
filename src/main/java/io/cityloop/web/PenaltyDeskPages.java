package io.cityloop.web;

import io.cityloop.enforcement.Benchmark;
import io.cityloop.enforcement.Discretion;
import io.cityloop.enforcement.Grade;
import io.cityloop.enforcement.OwedSummaries;
import io.cityloop.enforcement.PartyKind;
import io.cityloop.enforcement.PartyRole;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PenaltyParty;
import io.cityloop.enforcement.PenaltyStatus;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.PenaltySteps;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of enforcement: what waits for whom, and the files. */
@Controller
class PenaltyDeskPages {

    private static final int MOST_STEPS = 100;
    private static final int PAGE = 50;
    private static final int SIMILAR = 5;

    private final Permissions permissions;
    private final PenaltyFiles files;
    private final PenaltySteps steps;
    private final FormIsland island;
    private final Discretion discretion;
    private final OwedSummaries owed;

    PenaltyDeskPages(
            Permissions permissions,
            PenaltyFiles files,
            PenaltySteps steps,
            FormIsland island,
            Discretion discretion,
            OwedSummaries owed) {
        this.permissions = permissions;
        this.files = files;
        this.steps = steps;
        this.island = island;
        this.discretion = discretion;
        this.owed = owed;
    }

    /** A step with the file it is of. */
    record Waiting(PenaltyStep step, PenaltyFile file) {}

    @GetMapping("/enforcement")
    String desk(
            @RequestParam(required = false) @Nullable PenaltyStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        var person = permissions.require(Action.ENFORCEMENT_READ);
        List<Waiting> waiting = steps.list(person, MOST_STEPS).stream()
                .flatMap(step -> files.find(step.penaltyId()).stream().map(file -> new Waiting(step, file)))
                .toList();
        var page = files.list(person, status, cursor, PAGE);
        model.addAttribute("waiting", waiting);
        model.addAttribute("owed", owed.of(person));
        model.addAttribute("files", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("status", status);
        model.addAttribute("statuses", PenaltyStatus.values());
        model.addAttribute("officer", person.has(Role.ENFORCEMENT_OFFICER));
        return "web/enforcement";
    }

    @GetMapping("/enforcement/steps/{id:\\d+}")
    String step(@PathVariable long id, Model model) {
        var view = steps.view(permissions.require(Action.ENFORCEMENT_READ), id);
        model.addAttribute("step", view.step());
        model.addAttribute("file", view.file());
        model.addAttribute("parties", files.parties(view.file().id()));
        model.addAttribute("acts", files.acts(view.file().id()).reversed());
        var party = files.parties(view.file().id()).stream()
                .filter(one -> one.role() == PartyRole.PARTY)
                .findFirst()
                .map(PenaltyParty::kind);
        model.addAttribute(
                "ranges", party.map(kind -> ranges(view.file(), kind)).orElse(List.of()));
        model.addAttribute(
                "similar",
                party.map(kind -> discretion.similar(view.file().violation(), Grade.NORMAL, kind, SIMILAR))
                        .orElse(List.of()));
        model.addAttribute("form", island.json(view.form(), view.values()));
        return "web/penalty-step";
    }

    /** The table of discretion for the file's violation, grade by grade. */
    private List<Benchmark.Range> ranges(PenaltyFile file, PartyKind kind) {
        return discretion.violations().stream()
                .filter(one -> one.violation().equals(file.violation()))
                .flatMap(one -> one.ranges().stream())
                .filter(range -> range.party() == kind)
                .toList();
    }
}
