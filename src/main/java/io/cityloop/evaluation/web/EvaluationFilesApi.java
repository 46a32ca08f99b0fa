package io.cityloop.evaluation.web;

import io.cityloop.evaluation.EvaluationExports;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SubjectKind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rankings and sheets as files. */
@RestController
@RequestMapping("/api/evaluations")
class EvaluationFilesApi {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Evaluations evaluations;
    private final EvaluationExports exports;
    private final EvaluationAccess access;

    EvaluationFilesApi(Evaluations evaluations, EvaluationExports exports, EvaluationAccess access) {
        this.evaluations = evaluations;
        this.exports = exports;
        this.access = access;
    }

    /** A ranking with all lines. */
    @GetMapping("/{period}/ranking.xlsx")
    ResponseEntity<byte[]> ranking(
            @PathVariable String period, @RequestParam(defaultValue = "department") String subject, Locale locale) {
        access.comparer();
        Period asked = Asked.period(period);
        SubjectKind kind = Asked.kind(subject);
        return file(XLSX, asked.key() + "-" + kind.key() + ".xlsx", exports.ranking(asked, kind, locale));
    }

    /** A sheet for print. */
    @GetMapping("/sheets/{sheetId}/sheet.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String sheetId, Locale locale) {
        access.reader();
        ScoreSheet sheet = evaluations.sheet(sheetId);
        access.readerOf(sheet.subject());
        String name = sheet.period().key() + "-" + sheet.subject().kind().key() + "-"
                + sheet.subject().key() + ".pdf";
        return file(MediaType.APPLICATION_PDF, name, exports.sheet(sheetId, locale));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
