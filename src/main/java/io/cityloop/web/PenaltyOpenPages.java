package io.cityloop.web;

import io.cityloop.enforcement.Benchmark;
import io.cityloop.enforcement.CertifiedOfficers;
import io.cityloop.enforcement.Discretion;
import io.cityloop.enforcement.NewPenalty;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PenaltyMeasures;
import io.cityloop.enforcement.SummaryDecision;
import io.cityloop.identity.Action;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a file, and deciding on the spot with a telephone in the hand. */
@Controller
class PenaltyOpenPages {

    private final Permissions permissions;
    private final PenaltyFiles files;
    private final PenaltyMeasures measures;
    private final CertifiedOfficers officers;
    private final Discretion discretion;
    private final Names names;
    private final SpotWords words;
    private final Times times;

    PenaltyOpenPages(
            Permissions permissions,
            PenaltyFiles files,
            PenaltyMeasures measures,
            CertifiedOfficers officers,
            Discretion discretion,
            Names names,
            SpotWords words,
            Times times) {
        this.permissions = permissions;
        this.files = files;
        this.measures = measures;
        this.officers = officers;
        this.discretion = discretion;
        this.names = names;
        this.words = words;
        this.times = times;
    }

    private Person officer() {
        var person = permissions.require(Action.ENFORCEMENT_READ);
        if (!person.has(Role.ENFORCEMENT_OFFICER)) {
            throw new NotAllowed("identity.notAllowed");
        }
        return person;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(times.now(), times.zone());
    }

    private void choices(Model model, Person person) {
        model.addAttribute("violations", discretion.violations());
        model.addAttribute("today", today());
        model.addAttribute("clientId", UUID.randomUUID());
        model.addAttribute(
                "others",
                person.posts(Role.ENFORCEMENT_OFFICER).stream()
                        .map(Post::organisation)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(agency -> officers.of(agency, today()))
                        .orElse(List.of())
                        .stream()
                        .filter(other -> !other.username().equals(person.username()))
                        .toList());
    }

    @GetMapping("/enforcement/new")
    String ask(@RequestParam(required = false) @Nullable String caseNumber, Model model) {
        choices(model, officer());
        model.addAttribute("caseNumber", caseNumber);
        return "web/penalty-new";
    }

    @PostMapping("/enforcement/new")
    String open(@RequestParam Map<String, String> said, RedirectAttributes next) {
        var person = officer();
        try {
            var file = files.open(penalty(said), person);
            return "redirect:/enforcement/files/" + file.id();
        } catch (RejectedInput | Conflict refusal) {
            next.addFlashAttribute("refusal", PenaltyRefusal.of("new", refusal, said, names));
            return "redirect:/enforcement/new";
        }
    }

    @GetMapping("/enforcement/spot")
    String spot(@RequestParam(required = false) @Nullable String caseNumber, Model model) {
        Person person = officer();
        choices(model, person);
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("owner", person.username());
        model.addAttribute("spotWords", words.json());
        return "web/penalty-spot";
    }

    @PostMapping("/enforcement/spot")
    String decide(@RequestParam Map<String, String> said, RedirectAttributes next) {
        var person = officer();
        try {
            var file = measures.decideOnTheSpot(
                    new SummaryDecision(
                            penalty(said),
                            said.get("secondOfficer"),
                            said.get("fine"),
                            said.get("defence"),
                            said.containsKey("refused"),
                            said.get("witness"),
                            said.containsKey("collected"),
                            said.get("cashGround"),
                            said.get("receipt"),
                            said.get("reservedNumber")),
                    person);
            return "redirect:/enforcement/files/" + file.id();
        } catch (RejectedInput | Conflict refusal) {
            next.addFlashAttribute("refusal", PenaltyRefusal.of("spot", refusal, said, names));
            return "redirect:/enforcement/spot";
        }
    }

    private NewPenalty penalty(Map<String, String> said) {
        String name = said.get("party.name");
        String caseNumber = said.get("caseNumber");
        boolean ofCase = caseNumber != null && !caseNumber.isBlank();
        return new NewPenalty(
                said.get("clientId"),
                ofCase ? "case" : said.getOrDefault("source", "own"),
                ofCase ? caseNumber.strip() : null,
                said.get("violation"),
                said.get("title") == null || said.get("title").isBlank() ? titleOf(said) : said.get("title"),
                said.containsKey("severe"),
                day(said.get("happenedOn")),
                said.get("place"),
                said.get("facts"),
                said.get("basis"),
                name == null || name.isBlank() ? null : PenaltyWishes.party(said, "party."));
    }

    private @Nullable String titleOf(Map<String, String> said) {
        return discretion.violations().stream()
                .filter(one -> one.violation().equals(said.get("violation")))
                .map(Benchmark::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RejectedInput("happenedOn", "tasks.form.moment");
        }
    }
}
