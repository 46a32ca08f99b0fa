package io.cityloop.catalog.web;

import io.cityloop.catalog.ImportReport;
import io.cityloop.catalog.ImportRequest;
import io.cityloop.catalog.StandardImport;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where administrators bring a standard in. */
@RestController
class StandardImportController {

    private final StandardImport standards;
    private final Permissions permissions;

    StandardImportController(StandardImport standards, Permissions permissions) {
        this.standards = standards;
        this.permissions = permissions;
    }

    /** 201 when written, 200 for a dry run, 422 when nothing was written although it should have been. */
    @PostMapping("/api/catalog/imports")
    ResponseEntity<Object> read(
            @RequestParam MultipartFile file,
            @RequestParam String version,
            @RequestParam String name,
            @RequestParam String effectiveFrom,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean strict)
            throws IOException {
        var person = permissions.require(Action.CATALOG_IMPORT);
        var request = new ImportRequest(version.strip(), name, date(effectiveFrom), dryRun, strict);
        try (var workbook = file.getInputStream()) {
            var report = standards.read(workbook, request, Actor.of(person, Role.ADMINISTRATOR, null, null));
            if (report.written() || report.dryRun()) {
                return ResponseEntity.status(report.written() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(report);
            }
            return ResponseEntity.unprocessableContent().body(problem(report));
        }
    }

    /** The report as the problem it is, with every row as a field. */
    private static ProblemDetail problem(ImportReport report) {
        var errors = report.problems().stream()
                .map(p -> new FieldError(p.sheet() + "!" + p.column() + (p.row() > 0 ? p.row() : ""), p.why()))
                .toList();
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, errors.getFirst().message());
        problem.setProperty("errors", errors);
        problem.setProperty("report", report);
        return problem;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw new RejectedInput("effectiveFrom", "catalog.badDate");
        }
    }
}
