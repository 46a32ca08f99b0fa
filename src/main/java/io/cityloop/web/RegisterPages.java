package io.cityloop.web;

import io.cityloop.catalog.Catalog;
import io.cityloop.dispatch.RegisterChange;
import io.cityloop.dispatch.RegisterPreview;
import io.cityloop.dispatch.RegisterVersion;
import io.cityloop.dispatch.RegisteredLine;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.ResponsibilityRegister;
import io.cityloop.dispatch.ResponsibilityRegister.Format;
import io.cityloop.dispatch.RuleReturns;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Region;
import io.cityloop.geo.RegionLevel;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of responsibilities: looked through, looked over, changed line by line or brought in from a file. */
@Controller
@RequestMapping("/responsibilities")
class RegisterPages {

    private static final int LINES_A_PAGE = 200;
    private static final int VERSIONS_SHOWN = 20;
    private static final int CHANGES_SHOWN = 200;

    private final Permissions permissions;
    private final ResponsibilityRegister register;
    private final RuleReturns returns;
    private final Catalog catalog;
    private final CityMap map;
    private final Organisations organisations;

    RegisterPages(
            Permissions permissions,
            ResponsibilityRegister register,
            RuleReturns returns,
            Catalog catalog,
            CityMap map,
            Organisations organisations) {
        this.permissions = permissions;
        this.register = register;
        this.returns = returns;
        this.catalog = catalog;
        this.map = map;
        this.organisations = organisations;
    }

    /** What somebody looks for. */
    record Wanted(
            @Nullable String subClass,
            @Nullable String region,
            @Nullable String department,
            @Nullable Integer from) {

        boolean matches(RegisteredLine one) {
            ResponsibilityLine line = one.line();
            return (blank(subClass) || line.subClass().startsWith(subClass.strip()))
                    && (blank(region) || line.region().startsWith(region))
                    && (blank(department)
                            || line.department().equals(department)
                            || line.coDepartments().contains(department));
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    @GetMapping
    String lines(Wanted wanted, Model model) {
        Person person = permissions.require(Action.RULES_READ);
        List<RegisteredLine> found =
                register.lines().stream().filter(wanted::matches).toList();
        int from = wanted.from() == null ? 0 : Math.max(0, Math.min(wanted.from(), found.size()));
        model.addAttribute("wanted", wanted);
        model.addAttribute("found", found.size());
        model.addAttribute("from", from);
        model.addAttribute("next", from + LINES_A_PAGE < found.size() ? from + LINES_A_PAGE : null);
        model.addAttribute("lines", found.subList(from, Math.min(found.size(), from + LINES_A_PAGE)));
        return page(person, model, "lines");
    }

    /** Everything that was ever true of one sub-class in one region. */
    @GetMapping("/history")
    String history(@RequestParam String subClass, @RequestParam(defaultValue = "") String region, Model model) {
        Person person = permissions.require(Action.RULES_READ);
        model.addAttribute("history", register.history(subClass, region));
        model.addAttribute("subClass", subClass);
        model.addAttribute("region", region);
        return page(person, model, "history");
    }

    /** Gaps, contradictions, and what is not there any more. */
    @GetMapping("/check")
    String check(Model model) {
        Person person = permissions.require(Action.RULES_READ);
        model.addAttribute("findings", register.check());
        return page(person, model, "check");
    }

    /** Rules by how often what they decided came back. */
    @GetMapping("/returns")
    String returns(Model model) {
        Person person = permissions.require(Action.RULES_READ);
        model.addAttribute("days", returns.days());
        model.addAttribute("returns", returns.recent("routing"));
        return page(person, model, "returns");
    }

    /** Shows what a file would change; the file's lines wait in the form until somebody says why. */
    @PostMapping("/preview")
    String preview(@RequestParam MultipartFile file, HttpServletResponse response, Model model) throws IOException {
        Person person = permissions.require(Action.RULES_EDIT);
        String name = file.getOriginalFilename();
        Format format = name != null && name.toLowerCase(Locale.ROOT).endsWith(".csv") ? Format.CSV : Format.XLSX;
        try (InputStream content = file.getInputStream()) {
            byte[] bytes = content.readAllBytes();
            RegisterPreview preview = register.preview(new ByteArrayInputStream(bytes), format);
            model.addAttribute("preview", preview);
            model.addAttribute(
                    "changes",
                    preview.changes()
                            .subList(
                                    0, Math.min(CHANGES_SHOWN, preview.changes().size())));
            model.addAttribute("content", text(preview));
            if (!preview.problems().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
        } catch (RejectedInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", refused.errors());
        }
        return page(person, model, "preview");
    }

    @PostMapping("/activate")
    String activate(
            @RequestParam String content,
            @RequestParam int basedOn,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Person person = permissions.require(Action.RULES_EDIT);
        RegisterPreview preview =
                register.preview(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), Format.CSV);
        try {
            RegisterVersion made = register.activate(preview.lines(), basedOn, "import", reason, actor(person));
            flash.addFlashAttribute("made", made);
            return "redirect:/responsibilities";
        } catch (RejectedInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", refused.errors());
        } catch (Conflict somebodyElse) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", List.of(new FieldError("basedOn", String.valueOf(somebodyElse.getMessage()))));
        }
        model.addAttribute("preview", preview);
        model.addAttribute("changes", preview.changes());
        model.addAttribute("content", content);
        return page(person, model, "preview");
    }

    /** Sets or ends one line. */
    @PostMapping("/lines")
    String change(
            @RequestParam String subClass,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String coDepartments,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean end,
            RedirectAttributes flash) {
        Person person = permissions.require(Action.RULES_EDIT);
        ResponsibilityLine line = new ResponsibilityLine(
                subClass.strip(),
                region.strip(),
                department,
                Arrays.stream(coDepartments.split("[\\s,，、]+"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                basis.isBlank() ? null : basis.strip());
        try {
            RegisterVersion made = register.change(
                    end ? new RegisterChange(line, null) : new RegisterChange(null, line),
                    register.version().map(RegisterVersion::number).orElse(0),
                    reason,
                    actor(person));
            flash.addFlashAttribute("made", made);
        } catch (RejectedInput refused) {
            flash.addFlashAttribute("errors", refused.errors());
        }
        return "redirect:/responsibilities";
    }

    private static Actor actor(Person person) {
        return Actor.of(person, Role.ADMINISTRATOR, null, null);
    }

    /** The lines read, as the text a file would have: what was shown is what is activated. */
    private static String text(RegisterPreview preview) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("sub_class,region,department,co_departments,basis\n".getBytes(StandardCharsets.UTF_8));
        preview.lines()
                .forEach(line -> out.writeBytes((String.join(
                                        ",",
                                        line.subClass(),
                                        line.region(),
                                        line.department(),
                                        String.join(" ", line.coDepartments()),
                                        '"'
                                                + (line.basis() == null
                                                        ? ""
                                                        : line.basis().replace("\"", "\"\""))
                                                + '"')
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private String page(Person person, Model model, String part) {
        model.addAttribute("part", part);
        model.addAttribute("mayEdit", Permissions.may(person, Action.RULES_EDIT));
        model.addAttribute("version", register.version().orElse(null));
        model.addAttribute("versions", register.versions(VERSIONS_SHOWN));
        model.addAttribute("departments", organisations.departments());
        model.addAttribute("streets", map.regions(RegionLevel.STREET));
        model.addAttribute("districts", map.regions(RegionLevel.DISTRICT));
        model.addAttribute(
                "regionNames",
                map.regions(null).stream()
                        .collect(Collectors.toMap(Region::code, Region::name, (first, second) -> first)));
        model.addAttribute("subClasses", catalog.subClasses());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", List.of());
        }
        return "web/responsibilities";
    }
}
