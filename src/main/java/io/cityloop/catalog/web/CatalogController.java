package io.cityloop.catalog.web;

import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.catalog.StandardExport;
import io.cityloop.catalog.StandardVersion;
import io.cityloop.catalog.SubClass;
import io.cityloop.identity.NotFound;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The standard in force, for everybody: what is a problem, by when it is solved, and what solved means. */
@RestController
class CatalogController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Catalog catalog;
    private final StandardExport export;

    CatalogController(Catalog catalog, StandardExport export) {
        this.catalog = catalog;
        this.export = export;
    }

    /** All sub-classes in force. */
    @GetMapping("/api/catalog/subclasses")
    SubClasses subClasses() {
        return new SubClasses(catalog.inForce().orElse(null), catalog.subClasses());
    }

    /** The filing conditions of a sub-class, 404 when it is not in force. */
    @GetMapping("/api/catalog/subclasses/{code}/conditions")
    Conditions conditions(@PathVariable String code) {
        var subClass = catalog.subClass(code).orElseThrow(() -> new NotFound("catalog.noSubClass"));
        return new Conditions(
                subClass,
                catalog.conditions(code).stream().map(ConditionView::of).toList());
    }

    /** All versions on record. */
    @GetMapping("/api/catalog/versions")
    Versions versions() {
        return new Versions(catalog.versions());
    }

    /** A version as a workbook, the one in force when none is named. */
    @GetMapping("/api/catalog/export")
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String version) {
        var code = version != null
                ? version
                : catalog.inForce()
                        .orElseThrow(() -> new NotFound("catalog.noVersion"))
                        .code();
        var workbook = new ByteArrayOutputStream();
        export.write(code, workbook);
        var name = ContentDisposition.attachment()
                .filename("standard-" + code + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(workbook.toByteArray());
    }

    record SubClasses(@Nullable StandardVersion version, List<SubClass> items) {}

    record Conditions(SubClass subClass, List<ConditionView> items) {}

    record Versions(List<StandardVersion> items) {}

    /** A condition in the words of the standard. */
    record ConditionView(
            long id,
            int number,
            String description,
            String limit,
            String closingCondition,
            @Nullable String responsible,
            @Nullable String supervising,
            @Nullable String basis,
            boolean lawBroken,
            String standardVersion) {

        static ConditionView of(FilingCondition condition) {
            return new ConditionView(
                    condition.id(),
                    condition.number(),
                    condition.description(),
                    condition.limit().text(),
                    condition.closingCondition(),
                    condition.responsible(),
                    condition.supervising(),
                    condition.basis(),
                    condition.lawBroken(),
                    condition.standardVersion());
        }
    }
}
