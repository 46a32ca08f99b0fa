package io.cityloop.web;

import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.ImportReport;
import io.cityloop.catalog.ImportRequest;
import io.cityloop.catalog.StandardImport;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The standard: its versions, and a new one from a workbook, with every row that could not be read. */
@Controller
@RequestMapping("/admin/catalog")
class CatalogPages {

    private final Permissions permissions;
    private final Catalog catalog;
    private final StandardImport standards;

    CatalogPages(Permissions permissions, Catalog catalog, StandardImport standards) {
        this.permissions = permissions;
        this.catalog = catalog;
        this.standards = standards;
    }

    @GetMapping
    String catalog(Model model) {
        permissions.require(Action.CATALOG_IMPORT);
        return page(model, null, List.of());
    }

    @PostMapping
    String read(
            @RequestParam MultipartFile file,
            @RequestParam String version,
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate effectiveFrom,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean strict,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var person = permissions.require(Action.CATALOG_IMPORT);
        model.addAttribute("version", version);
        model.addAttribute("name", name);
        model.addAttribute("effectiveFrom", effectiveFrom);
        try (var workbook = file.getInputStream()) {
            var request = new ImportRequest(version.strip(), name.strip(), effectiveFrom, dryRun, strict);
            var report = standards.read(workbook, request, Actor.of(person, Role.ADMINISTRATOR, null, null));
            if (!report.written() && !report.dryRun()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return page(model, report, List.of());
        } catch (RejectedInput refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, null, refusal.errors());
        }
    }

    private String page(Model model, @Nullable ImportReport report, List<FieldError> errors) {
        model.addAttribute("report", report);
        model.addAttribute("errors", errors);
        model.addAttribute("versions", catalog.versions());
        model.addAttribute("inForce", catalog.inForce().orElse(null));
        model.addAttribute("subClassCount", catalog.subClasses().size());
        return "web/catalog";
    }
}
