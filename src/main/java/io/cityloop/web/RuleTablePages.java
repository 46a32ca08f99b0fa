package io.cityloop.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.RuleProblem;
import io.cityloop.rules.RuleReport;
import io.cityloop.rules.RuleSettings;
import io.cityloop.rules.RuleVersionInfo;
import io.cityloop.rules.RuleVersions;
import io.cityloop.rules.TableSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A decision table edited cell by cell. Saving makes a new version and has it checked; what the check finds wrong is
 * marked on the cells of that version, where it can be mended.
 */
@Controller
@RequestMapping("/admin/rules/{decision}/table")
class RuleTablePages {

    private final Permissions permissions;
    private final RuleVersions versions;
    private final RuleWords words;
    private final RuleSettings settings;
    private final Names names;

    RuleTablePages(
            Permissions permissions, RuleVersions versions, RuleWords words, RuleSettings settings, Names names) {
        this.permissions = permissions;
        this.versions = versions;
        this.words = words;
        this.settings = settings;
        this.names = names;
    }

    @GetMapping
    String table(@PathVariable String decision, @RequestParam String base, @RequestParam String file, Model model) {
        permissions.require(Action.RULES_EDIT);
        TableSheet sheet = sheet(decision, base, file);
        if (sheet.cells() > settings.editableCells() || sheet.tables().isEmpty()) {
            return "redirect:/admin/rules/{decision}/edit?base=" + base + "&file=" + file;
        }
        RuleReport report = versions.version(decision, base).report();
        List<RuleProblem> problems = report == null
                ? List.of()
                : report.problems().stream()
                        .filter(one -> one.file().equals(file))
                        .toList();
        model.addAttribute("problems", problems);
        return page(model, decision, base, file, RuleGrid.checked(sheet, problems, words::problem), "", null);
    }

    @PostMapping
    String change(
            @PathVariable String decision,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        Person person = permissions.require(Action.RULES_EDIT);
        String base = first(fields, "base");
        String file = first(fields, "file");
        String note = first(fields, "note");
        TableSheet sheet = sheet(decision, base, file);
        List<List<List<String>>> rows = RuleGrid.sent(sheet, fields);
        String deed = first(fields, "do");
        if (RuleGrid.change(sheet, rows, deed) || !deed.equals("save")) {
            return page(model, decision, base, file, RuleGrid.typed(sheet, rows), note, null);
        }
        try {
            var made = versions.propose(decision, List.of(sheet.with(rows)), base, List.of(), "edited", note, person);
            return "redirect:/admin/rules/{decision}/" + next(made, file);
        } catch (RejectedInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", e.errors().getFirst().field());
            return page(
                    model,
                    decision,
                    base,
                    file,
                    RuleGrid.typed(sheet, rows),
                    note,
                    e.errors().getFirst().message());
        } catch (Conflict e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(model, decision, base, file, RuleGrid.typed(sheet, rows), note, String.valueOf(e.getMessage()));
        }
    }

    private static String next(RuleVersionInfo made, String file) {
        RuleReport report = made.report();
        boolean wrongHere = report != null
                && report.problems().stream().anyMatch(one -> one.file().equals(file));
        return wrongHere ? "table?base=" + made.hash() + "&file=" + file : "versions/" + made.hash();
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text;
    }

    private TableSheet sheet(String decision, String base, String file) {
        return versions.sources(decision, base).stream()
                .filter(source -> source.name().equals(file) && TableSheet.editable(file))
                .findFirst()
                .map(TableSheet::of)
                .orElseThrow(() -> new NotFound("rules.unknownVersion"));
    }

    private String page(
            Model model,
            String decision,
            String base,
            String file,
            RuleGrid grid,
            String note,
            @Nullable String refusal) {
        model.addAttribute("decision", versions.decision(decision));
        model.addAttribute("base", base);
        model.addAttribute("file", file);
        model.addAttribute("grid", grid);
        model.addAttribute("note", note);
        model.addAttribute("refusal", refusal == null ? null : names.refusal(refusal));
        return "web/rules-table";
    }
}
