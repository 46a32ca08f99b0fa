package io.cityloop.geo.web;

import io.cityloop.geo.Datum;
import io.cityloop.geo.GeoImport;
import io.cityloop.geo.GeoImportReport;
import io.cityloop.geo.GeoImportRequest;
import io.cityloop.geo.GeoLayer;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where administrators bring the map in. */
@RestController
class GeoImportController {

    private final GeoImport geo;
    private final Permissions permissions;

    GeoImportController(GeoImport geo, Permissions permissions) {
        this.geo = geo;
        this.permissions = permissions;
    }

    /** 201 when written, 200 for a dry run, 422 when a feature was refused. The datum must be declared. */
    @PostMapping("/api/geo/imports")
    ResponseEntity<Object> read(
            @RequestParam MultipartFile file,
            @RequestParam String layer,
            @RequestParam String datum,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        var person = permissions.require(Action.GEO_IMPORT);
        var request = new GeoImportRequest(
                read(GeoLayer.class, layer, "layer", "geo.badLayer"),
                read(Datum.class, datum, "datum", "geo.badDatum"),
                dryRun);
        try (var stream = file.getInputStream()) {
            var report = geo.read(stream, request, Actor.of(person, Role.ADMINISTRATOR, null, null));
            if (report.written() || dryRun) {
                return ResponseEntity.status(report.written() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(report);
            }
            return ResponseEntity.unprocessableContent().body(problem(report));
        }
    }

    private static ProblemDetail problem(GeoImportReport report) {
        var errors = report.refused().stream()
                .map(note -> new FieldError(note.feature(), note.why()))
                .toList();
        var first = report.refused().getFirst();
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, first.feature() + ": " + first.why());
        problem.setProperty("errors", errors);
        problem.setProperty("report", report);
        return problem;
    }

    private static <E extends Enum<E>> E read(Class<E> type, String text, String field, String key) {
        try {
            return Enum.valueOf(
                    type,
                    text.strip()
                            .toUpperCase(Locale.ROOT)
                            .replace("GCJ-02", "GCJ02")
                            .replace("WGS-84", "WGS84"));
        } catch (IllegalArgumentException unknown) {
            throw new RejectedInput(field, key);
        }
    }
}
