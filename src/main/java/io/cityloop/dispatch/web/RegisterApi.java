package io.cityloop.dispatch.web;

import io.cityloop.dispatch.RegisterChange;
import io.cityloop.dispatch.RegisterFindings;
import io.cityloop.dispatch.RegisterPreview;
import io.cityloop.dispatch.RegisterVersion;
import io.cityloop.dispatch.RegisteredLine;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.ResponsibilityRegister;
import io.cityloop.dispatch.ResponsibilityRegister.Format;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/responsibilities}: the register of responsibilities for those who read and keep rules. */
@RestController
@RequestMapping("/api/responsibilities")
class RegisterApi {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final ResponsibilityRegister register;
    private final Permissions permissions;

    RegisterApi(ResponsibilityRegister register, Permissions permissions) {
        this.register = register;
        this.permissions = permissions;
    }

    /** Lines in force that match; a register is read whole or not at all. */
    record Lines(@Nullable RegisterVersion version, List<RegisteredLine> items) {}

    /** What was ever said. */
    record History(List<RegisteredLine> items) {}

    /** The versions, the newest first. */
    record Versions(List<RegisterVersion> items) {}

    /** A change of one line; without a department the line ends. */
    record LineChange(
            @Nullable String subClass,
            @Nullable String region,
            @Nullable String department,
            @Nullable List<String> coDepartments,
            @Nullable String basis,
            @Nullable Integer basedOn,
            @Nullable String reason) {}

    @GetMapping
    Lines lines(
            @RequestParam(defaultValue = "") String subClass,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String department) {
        permissions.require(Action.RULES_READ);
        return new Lines(
                register.version().orElse(null),
                register.lines().stream()
                        .filter(one -> one.line().subClass().startsWith(subClass))
                        .filter(one -> one.line().region().startsWith(region))
                        .filter(one -> department.isEmpty()
                                || one.line().department().equals(department)
                                || one.line().coDepartments().contains(department))
                        .toList());
    }

    @GetMapping("/check")
    RegisterFindings check() {
        permissions.require(Action.RULES_READ);
        return register.check();
    }

    @GetMapping("/versions")
    Versions versions() {
        permissions.require(Action.RULES_READ);
        return new Versions(register.versions(100));
    }

    @GetMapping("/history")
    History history(@RequestParam String subClass, @RequestParam(defaultValue = "") String region) {
        permissions.require(Action.RULES_READ);
        return new History(register.history(subClass, region));
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "xlsx") String format) {
        permissions.require(Action.RULES_READ);
        Format kind = format(format);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        register.export(file, kind);
        String name = "responsibilities." + kind.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(kind == Format.XLSX ? XLSX : CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.toByteArray());
    }

    /** 200 for a dry run, 201 when the file is in force, 422 naming every row when it cannot be. */
    @PostMapping("/import")
    ResponseEntity<Object> read(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(required = false) @Nullable Integer basedOn,
            @RequestParam(defaultValue = "") String reason)
            throws IOException {
        var person = permissions.require(Action.RULES_EDIT);
        RegisterPreview preview;
        try (InputStream content = file.getInputStream()) {
            preview = register.preview(content, Format.valueOf(kindOf(file.getOriginalFilename())));
        }
        if (dryRun) {
            return ResponseEntity.ok(preview);
        }
        if (!preview.problems().isEmpty()) {
            return ResponseEntity.unprocessableContent().body(problem(preview));
        }
        RegisterVersion made = register.activate(
                preview.lines(),
                basedOn == null ? preview.basedOn() : basedOn,
                "import",
                reason,
                Actor.of(person, Role.ADMINISTRATOR, null, null));
        return ResponseEntity.status(HttpStatus.CREATED).body(made);
    }

    @PostMapping("/lines")
    ResponseEntity<RegisterVersion> change(@RequestBody LineChange body) {
        var person = permissions.require(Action.RULES_EDIT);
        if (body.subClass() == null) {
            throw new RejectedInput("subClass", "dispatch.register.unknownSubClass");
        }
        String region = body.region() == null ? "" : body.region();
        String department = body.department() == null ? "" : body.department();
        ResponsibilityLine line = new ResponsibilityLine(
                body.subClass(),
                region,
                department,
                body.coDepartments() == null ? List.of() : body.coDepartments(),
                body.basis());
        RegisterChange change = department.isEmpty() ? new RegisterChange(line, null) : new RegisterChange(null, line);
        int basedOn = body.basedOn() != null
                ? body.basedOn()
                : register.version().map(RegisterVersion::number).orElse(0);
        RegisterVersion made = register.change(
                change,
                basedOn,
                body.reason() == null ? "" : body.reason(),
                Actor.of(person, Role.ADMINISTRATOR, null, null));
        return ResponseEntity.status(HttpStatus.CREATED).body(made);
    }

    private static ProblemDetail problem(RegisterPreview preview) {
        List<FieldError> errors = preview.problems().stream()
                .map(one -> new FieldError(one.column() + one.row(), one.message()))
                .toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, errors.getFirst().message());
        problem.setProperty("errors", errors);
        return problem;
    }

    static String kindOf(@Nullable String fileName) {
        return fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".csv") ? "CSV" : "XLSX";
    }

    private static Format format(String name) {
        return switch (name) {
            case "csv" -> Format.CSV;
            case "xlsx" -> Format.XLSX;
            default -> throw new RejectedInput("format", "dispatch.register.format");
        };
    }
}
