package io.cityloop.web;

import io.cityloop.dispatch.RuleReturns;
import io.cityloop.identity.Action;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.RuleDecision;
import io.cityloop.rules.RuleExamples;
import io.cityloop.rules.RuleSource;
import io.cityloop.rules.RuleVersions;
import io.cityloop.rules.TableSheet;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions left to rules: which version judges, which there are, what a trial of each found, and letting one judge. */
@Controller
@RequestMapping("/admin/rules")
class RulePages {

    private final Permissions permissions;
    private final RuleVersions versions;
    private final RuleExamples examples;
    private final RuleReturns returns;
    private final Names names;
    private final Times times;

    RulePages(
            Permissions permissions,
            RuleVersions versions,
            RuleExamples examples,
            RuleReturns returns,
            Names names,
            Times times) {
        this.permissions = permissions;
        this.versions = versions;
        this.examples = examples;
        this.returns = returns;
        this.names = names;
        this.times = times;
    }

    /** A source as a page shows it. */
    record SourceView(String name, boolean text, boolean table, String words, int bytes) {
        static SourceView of(RuleSource source) {
            boolean text = !source.name().endsWith(".xlsx");
            return new SourceView(
                    source.name(),
                    text,
                    TableSheet.editable(source.name()),
                    text ? new String(source.content(), StandardCharsets.UTF_8) : "",
                    source.content().length);
        }
    }

    @GetMapping
    String decisions(Model model) {
        permissions.require(Action.RULES_READ);
        model.addAttribute("decisions", versions.decisions());
        return "web/rules";
    }

    @GetMapping("/{decision}")
    String decision(@PathVariable String decision, Model model) {
        Person person = permissions.require(Action.RULES_READ);
        RuleDecision found = versions.decision(decision);
        model.addAttribute("decision", found);
        model.addAttribute("versions", versions.versions(decision));
        model.addAttribute("activations", versions.activations(decision));
        model.addAttribute("trail", versions.trail(decision));
        model.addAttribute("now", times.now());
        model.addAttribute("rules", found.inForce() == null ? List.of() : versions.rules(decision, found.inForce()));
        model.addAttribute("returns", returns.byRule(decision));
        model.addAttribute("days", returns.days());
        model.addAttribute("mayEdit", found.editable() && Permissions.may(person, Action.RULES_EDIT));
        model.addAttribute("mayActivate", Permissions.may(person, Action.RULES_ACTIVATE));
        return "web/rules-decision";
    }

    @GetMapping("/{decision}/versions/{hash}")
    String version(@PathVariable String decision, @PathVariable String hash, Model model) {
        Person person = permissions.require(Action.RULES_READ);
        RuleDecision found = versions.decision(decision);
        var version = versions.version(decision, hash);
        model.addAttribute("decision", found);
        model.addAttribute("version", version);
        model.addAttribute("inForce", hash.equals(found.inForce()));
        model.addAttribute(
                "sources",
                versions.sources(decision, hash).stream().map(SourceView::of).toList());
        model.addAttribute("mayEdit", found.editable() && Permissions.may(person, Action.RULES_EDIT));
        model.addAttribute("own", version.author().equals(person.username()));
        model.addAttribute("mayActivate", Permissions.may(person, Action.RULES_ACTIVATE));
        return "web/rules-version";
    }

    @GetMapping("/{decision}/versions/{hash}/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable String decision, @PathVariable String hash, @PathVariable String name) {
        permissions.require(Action.RULES_READ);
        RuleSource source = versions.sources(decision, hash).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("rules.unknownVersion"));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(source.name())
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(source.content());
    }

    @GetMapping("/{decision}/compare")
    String compare(
            @PathVariable String decision, @RequestParam String before, @RequestParam String after, Model model) {
        permissions.require(Action.RULES_READ);
        RuleDecision found = versions.decision(decision);
        model.addAttribute("decision", found);
        model.addAttribute("versions", versions.versions(decision));
        model.addAttribute("before", versions.version(decision, before));
        model.addAttribute("after", versions.version(decision, after));
        model.addAttribute("files", RuleDiff.of(versions.sources(decision, before), versions.sources(decision, after)));
        return "web/rules-compare";
    }

    /** Judging past decisions again takes a while, so it is asked for. */
    @PostMapping("/{decision}/compare")
    String whatIf(@PathVariable String decision, @RequestParam String before, @RequestParam String after, Model model) {
        String view = compare(decision, before, after, model);
        try {
            model.addAttribute("trial", versions.compare(decision, before, after));
        } catch (Conflict e) {
            model.addAttribute("refusal", names.refusal(String.valueOf(e.getMessage())));
        }
        return view;
    }

    @PostMapping("/{decision}/versions/{hash}/check")
    String check(@PathVariable String decision, @PathVariable String hash, RedirectAttributes next) {
        Person person = permissions.require(Action.RULES_EDIT);
        return then(next, "/admin/rules/{decision}/versions/{hash}", () -> versions.check(decision, hash, person));
    }

    @PostMapping("/{decision}/versions/{hash}/activate")
    String activate(
            @PathVariable String decision,
            @PathVariable String hash,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes next) {
        Person person = permissions.require(Action.RULES_ACTIVATE);
        return then(
                next,
                "/admin/rules/{decision}/versions/{hash}",
                () -> versions.activate(decision, hash, instant(from), reason, person));
    }

    @PostMapping("/{decision}/activations/{id}/cancel")
    String cancel(
            @PathVariable String decision,
            @PathVariable long id,
            @RequestParam String reason,
            RedirectAttributes next) {
        Person person = permissions.require(Action.RULES_ACTIVATE);
        return then(next, "/admin/rules/{decision}", () -> versions.cancel(decision, id, reason, person));
    }

    @GetMapping("/{decision}/examples")
    String examples(@PathVariable String decision, Model model) {
        Person person = permissions.require(Action.RULES_READ);
        RuleDecision found = versions.decision(decision);
        model.addAttribute("decision", found);
        model.addAttribute("examples", examples.of(decision));
        model.addAttribute("mayEdit", found.editable() && Permissions.may(person, Action.RULES_EDIT));
        return "web/rules-examples";
    }

    @PostMapping("/{decision}/examples")
    String write(
            @PathVariable String decision,
            @RequestParam String title,
            @RequestParam String facts,
            @RequestParam String expected,
            RedirectAttributes next) {
        Person person = permissions.require(Action.RULES_EDIT);
        next.addFlashAttribute("written", List.of(title, facts, expected));
        return then(
                next,
                "/admin/rules/{decision}/examples",
                () -> examples.write(decision, title, facts, expected, person.username()));
    }

    @PostMapping("/{decision}/examples/{id}")
    String switchExample(
            @PathVariable String decision,
            @PathVariable long id,
            @RequestParam boolean active,
            RedirectAttributes next) {
        Person person = permissions.require(Action.RULES_EDIT);
        return then(next, "/admin/rules/{decision}/examples", () -> examples.activate(id, active, person.username()));
    }

    private String then(RedirectAttributes next, String page, Runnable deed) {
        try {
            deed.run();
            next.addFlashAttribute("done", true);
        } catch (RejectedInput e) {
            next.addFlashAttribute(
                    "refusal", names.refusal(e.errors().getFirst().message()));
        } catch (Conflict | NotAllowed e) {
            next.addFlashAttribute("refusal", names.refusal(String.valueOf(e.getMessage())));
        }
        return "redirect:" + page;
    }

    private @Nullable Instant instant(String text) {
        try {
            return text.isBlank()
                    ? null
                    : LocalDateTime.parse(text).atZone(times.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new RejectedInput("from", "rules.past");
        }
    }
}
