package io.cityloop.web;

import io.cityloop.enforcement.Discretion;
import io.cityloop.enforcement.DocumentServices;
import io.cityloop.enforcement.Evidence;
import io.cityloop.enforcement.Grade;
import io.cityloop.enforcement.PartyRole;
import io.cityloop.enforcement.PastDecision;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.PenaltySteps;
import io.cityloop.enforcement.ServiceRecord;
import io.cityloop.identity.Action;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A penalty file with everything in it, and the measures besides its steps. */
@Controller
class PenaltyFilePages {

    private final Permissions permissions;
    private final PenaltyFiles files;
    private final PenaltySteps steps;
    private final PenaltyDocuments documents;
    private final DocumentServices services;
    private final Evidence evidence;
    private final PenaltyMoney money;
    private final Discretion discretion;
    private final PenaltyWishes wishes;
    private final Names names;
    private final Times times;

    PenaltyFilePages(
            Permissions permissions,
            PenaltyFiles files,
            PenaltySteps steps,
            PenaltyDocuments documents,
            DocumentServices services,
            Evidence evidence,
            PenaltyMoney money,
            Discretion discretion,
            PenaltyWishes wishes,
            Names names,
            Times times) {
        this.permissions = permissions;
        this.files = files;
        this.steps = steps;
        this.documents = documents;
        this.services = services;
        this.evidence = evidence;
        this.money = money;
        this.discretion = discretion;
        this.wishes = wishes;
        this.names = names;
        this.times = times;
    }

    @GetMapping("/enforcement/files/{id}")
    String file(@PathVariable String id, Model model, Locale locale) {
        var person = permissions.require(Action.ENFORCEMENT_READ);
        var file = files.require(id, person);
        model.addAttribute("file", file);
        model.addAttribute("parties", files.parties(id));
        model.addAttribute(
                "steps", steps.of(id).stream().filter(PenaltyStep::open).toList());
        model.addAttribute("acts", files.acts(id).reversed());
        model.addAttribute("intact", files.intact(id));
        model.addAttribute("documents", documents.of(id));
        model.addAttribute(
                "services",
                services.of(id).stream().collect(Collectors.toMap(ServiceRecord::documentId, Function.identity())));
        model.addAttribute("unserved", services.unserved(id));
        model.addAttribute("evidence", evidence.of(id));
        model.addAttribute("money", money.find(id, today(), locale).orElse(null));
        model.addAttribute("payments", money.payments(id));
        model.addAttribute("reliefs", money.reliefs(id));
        model.addAttribute("similar", similar(file));
        model.addAttribute("measures", measuresOf(file, person));
        return "web/penalty-file";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(times.now(), times.zone());
    }

    private List<PastDecision> similar(PenaltyFile file) {
        return files.parties(file.id()).stream()
                .filter(party -> party.role() == PartyRole.PARTY)
                .findFirst()
                .map(party -> discretion.similar(
                        file.violation(),
                        file.grade() == null ? Grade.NORMAL : Grade.valueOf(file.grade()),
                        party.kind(),
                        5))
                .orElse(List.of());
    }

    /** The measures that are open to this person now; the services say no again. */
    private static List<String> measuresOf(PenaltyFile file, Person person) {
        if (file.status().concluded()) {
            return List.of();
        }
        List<String> open = new ArrayList<>();
        boolean underInvestigation = file.filedOn() != null && file.decidedOn() == null;
        if (person.covers(Role.ENFORCEMENT_OFFICER, file.agency(), null)) {
            open.add("party");
            open.add("evidence");
            open.add("service");
            if (underInvestigation) {
                open.addAll(List.of("preservation", "seizure", "exclusion"));
            }
            if (file.decidedOn() != null) {
                open.addAll(List.of("payment", "instalments", "remedy", "outcome", "refund"));
            }
        }
        if (person.covers(Role.AGENCY_HEAD, file.agency(), null)) {
            if (underInvestigation) {
                open.addAll(List.of("extension", "withdrawal"));
            }
            if (file.decidedOn() != null) {
                open.add("waiver");
            }
        }
        return open;
    }

    @PostMapping("/enforcement/files/{id}/{measure}")
    String take(
            @PathVariable String id,
            @PathVariable String measure,
            @RequestParam Map<String, String> said,
            RedirectAttributes next) {
        var person = permissions.require(Action.ENFORCEMENT_READ);
        files.require(id, person);
        try {
            wishes.take(id, measure, said, person);
            next.addFlashAttribute("taken", measure);
        } catch (RejectedInput | Conflict | NotAllowed refusal) {
            next.addFlashAttribute("refusal", PenaltyRefusal.of(measure, refusal, said, names));
        }
        return "redirect:/enforcement/files/{id}#measures";
    }
}
