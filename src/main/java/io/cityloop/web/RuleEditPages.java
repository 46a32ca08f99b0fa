package io.cityloop.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.RuleFile;
import io.cityloop.rules.RuleVersions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Changing rules: one file in the browser, or files brought from elsewhere; both make a new version and check it. */
@Controller
@RequestMapping("/admin/rules/{decision}")
class RuleEditPages {

    private final Permissions permissions;
    private final RuleVersions versions;
    private final Names names;

    RuleEditPages(Permissions permissions, RuleVersions versions, Names names) {
        this.permissions = permissions;
        this.versions = versions;
        this.names = names;
    }

    @GetMapping("/edit")
    String edit(@PathVariable String decision, @RequestParam String base, @RequestParam String file, Model model) {
        permissions.require(Action.RULES_EDIT);
        String text = versions.sources(decision, base).stream()
                .filter(source -> source.name().equals(file) && !file.endsWith(".xlsx"))
                .findFirst()
                .map(source -> new String(source.content(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new NotFound("rules.unknownVersion"));
        return page(model, decision, base, file, text, "", null);
    }

    @PostMapping("/edit")
    String propose(
            @PathVariable String decision,
            @RequestParam String base,
            @RequestParam String file,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response,
            Model model) {
        Person person = permissions.require(Action.RULES_EDIT);
        RuleFile changed = new RuleFile(file, text.getBytes(StandardCharsets.UTF_8));
        try {
            var version = versions.propose(decision, List.of(changed), base, List.of(), "edited", note, person);
            return "redirect:/admin/rules/{decision}/versions/" + version.hash();
        } catch (RejectedInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    model,
                    decision,
                    base,
                    file,
                    text,
                    note,
                    e.errors().getFirst().message());
        } catch (Conflict e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(model, decision, base, file, text, note, String.valueOf(e.getMessage()));
        }
    }

    @GetMapping("/upload")
    String bring(@PathVariable String decision, Model model) {
        permissions.require(Action.RULES_EDIT);
        return upload(model, decision, "", null);
    }

    @PostMapping("/upload")
    String upload(
            @PathVariable String decision,
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Person person = permissions.require(Action.RULES_EDIT);
        List<RuleFile> brought = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                brought.add(new RuleFile(String.valueOf(file.getOriginalFilename()), file.getBytes()));
            }
        }
        try {
            var version = versions.propose(
                    decision, brought, base.isEmpty() ? null : base, List.of(), "uploaded", note, person);
            return "redirect:/admin/rules/{decision}/versions/" + version.hash();
        } catch (RejectedInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return upload(model, decision, note, e.errors().getFirst().message());
        } catch (Conflict e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return upload(model, decision, note, String.valueOf(e.getMessage()));
        }
    }

    private String upload(Model model, String decision, String note, @Nullable String refusal) {
        model.addAttribute("decision", versions.decision(decision));
        model.addAttribute("note", note);
        model.addAttribute("refusal", refusal == null ? null : names.refusal(refusal));
        return "web/rules-upload";
    }

    private String page(
            Model model,
            String decision,
            String base,
            String file,
            String text,
            String note,
            @Nullable String refusal) {
        model.addAttribute("decision", versions.decision(decision));
        model.addAttribute("base", base);
        model.addAttribute("file", file);
        model.addAttribute("text", text);
        model.addAttribute("note", note);
        model.addAttribute("refusal", refusal == null ? null : names.refusal(refusal));
        return "web/rules-edit";
    }
}
