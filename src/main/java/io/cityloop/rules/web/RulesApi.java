package io.cityloop.rules.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.RuleActivation;
import io.cityloop.rules.RuleDecision;
import io.cityloop.rules.RuleExample;
import io.cityloop.rules.RuleExamples;
import io.cityloop.rules.RuleFile;
import io.cityloop.rules.RuleSource;
import io.cityloop.rules.RuleTrailEntry;
import io.cityloop.rules.RuleVersionInfo;
import io.cityloop.rules.RuleVersions;
import io.cityloop.rules.TrialResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules for programs: read by who may read rules, brought by administrators, activated by a second person. */
@RestController
@RequestMapping("/api/rules")
class RulesApi {

    private final RuleVersions versions;
    private final RuleExamples examples;
    private final Permissions permissions;

    RulesApi(RuleVersions versions, RuleExamples examples, Permissions permissions) {
        this.versions = versions;
        this.examples = examples;
        this.permissions = permissions;
    }

    /** A list short enough for one page. */
    record Items<T>(List<T> items, @Nullable String next) {
        static <T> Items<T> of(List<T> items) {
            return new Items<>(items, null);
        }
    }

    /**
     * A source.
     *
     * @param text what it says, null for a workbook
     * @param content Base64 of a workbook, null for text
     */
    record FileView(
            String name, @Nullable String text, @Nullable String content) {

        static FileView of(RuleSource source) {
            return source.name().endsWith(".xlsx")
                    ? new FileView(source.name(), null, Base64.getEncoder().encodeToString(source.content()))
                    : new FileView(source.name(), new String(source.content(), StandardCharsets.UTF_8), null);
        }

        RuleFile file() {
            if (text != null) {
                return new RuleFile(name, text.getBytes(StandardCharsets.UTF_8));
            }
            try {
                return new RuleFile(name, Base64.getDecoder().decode(content == null ? "" : content));
            } catch (IllegalArgumentException e) {
                throw new RejectedInput("files", "rules.files.binary");
            }
        }
    }

    /** One version with everything. */
    record VersionView(RuleVersionInfo version, List<FileView> files) {}

    /** A version somebody brings; with {@code base}, the files that change. */
    record Proposal(
            @Nullable String base,
            @Nullable String note,
            @Nullable List<FileView> files,
            @Nullable List<String> removed) {}

    /** From when which version judges, and why. */
    record Wish(
            @Nullable String hash,
            @Nullable Instant from,
            @Nullable String reason) {}

    @GetMapping
    Items<RuleDecision> decisions() {
        permissions.require(Action.RULES_READ);
        return Items.of(versions.decisions());
    }

    @GetMapping("/{decision}/versions")
    Items<RuleVersionInfo> versions(@PathVariable String decision) {
        permissions.require(Action.RULES_READ);
        versions.decision(decision);
        return Items.of(versions.versions(decision));
    }

    @GetMapping("/{decision}/versions/{hash}")
    VersionView version(@PathVariable String decision, @PathVariable String hash) {
        permissions.require(Action.RULES_READ);
        return new VersionView(
                versions.version(decision, hash),
                versions.sources(decision, hash).stream().map(FileView::of).toList());
    }

    @PostMapping("/{decision}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    RuleVersionInfo propose(@PathVariable String decision, @RequestBody Proposal proposal) {
        var person = permissions.require(Action.RULES_EDIT);
        List<FileView> files = proposal.files() == null ? List.of() : proposal.files();
        return versions.propose(
                decision,
                files.stream().map(FileView::file).toList(),
                proposal.base(),
                proposal.removed() == null ? List.of() : proposal.removed(),
                "uploaded",
                orEmpty(proposal.note()),
                person);
    }

    @PostMapping("/{decision}/versions/{hash}/check")
    RuleVersionInfo check(@PathVariable String decision, @PathVariable String hash) {
        return versions.check(decision, hash, permissions.require(Action.RULES_EDIT));
    }

    @GetMapping("/{decision}/comparison")
    TrialResult compare(@PathVariable String decision, @RequestParam String before, @RequestParam String after) {
        permissions.require(Action.RULES_READ);
        return versions.compare(decision, before, after);
    }

    @GetMapping("/{decision}/activations")
    Items<RuleActivation> activations(@PathVariable String decision) {
        permissions.require(Action.RULES_READ);
        return Items.of(versions.activations(decision));
    }

    @PostMapping("/{decision}/activations")
    @ResponseStatus(HttpStatus.CREATED)
    RuleActivation activate(@PathVariable String decision, @RequestBody Wish wish) {
        var person = permissions.require(Action.RULES_ACTIVATE);
        return versions.activate(decision, orEmpty(wish.hash()), wish.from(), orEmpty(wish.reason()), person);
    }

    @DeleteMapping("/{decision}/activations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String decision, @PathVariable long id, @RequestParam String reason) {
        versions.cancel(decision, id, reason, permissions.require(Action.RULES_ACTIVATE));
    }

    @GetMapping("/{decision}/trail")
    Items<RuleTrailEntry> trail(@PathVariable String decision) {
        permissions.require(Action.RULES_READ);
        return Items.of(versions.trail(decision));
    }

    @GetMapping("/{decision}/examples")
    Items<RuleExample> examples(@PathVariable String decision) {
        permissions.require(Action.RULES_READ);
        return Items.of(examples.of(decision));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
