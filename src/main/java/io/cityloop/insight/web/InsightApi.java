package io.cityloop.insight.web;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.FiguresReach;
import io.cityloop.identity.Action;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.insight.PenaltyFigures;
import io.cityloop.insight.PenaltyGrouping;
import io.cityloop.insight.PenaltyInsight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statistics of penalties for programs and as XLSX, to those who may see the figures of their agencies. */
@RestController
@RequestMapping("/api/insight")
class InsightApi {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADS =
            List.of("key", "files", "fine", "confiscation", "lowered", "collected", "refunded", "meanDays", "mostDays");

    private final PenaltyInsight insight;
    private final FiguresReach reach;
    private final Permissions permissions;
    private final MessageSource messages;

    InsightApi(PenaltyInsight insight, FiguresReach reach, Permissions permissions, MessageSource messages) {
        this.insight = insight;
        this.reach = reach;
        this.permissions = permissions;
        this.messages = messages;
    }

    /** Figures of a year by everything they can be told apart by. */
    record Figures(int year, Map<PenaltyGrouping, List<PenaltyFigures>> groups) {}

    /** The figures of the agencies one may see. */
    @GetMapping("/penalties")
    Figures penalties(@RequestParam int year) {
        Set<String> agencies = agencies();
        if (year < EARLIEST || year > LATEST) {
            throw new RejectedInput("year", "insight.year");
        }
        Map<PenaltyGrouping, List<PenaltyFigures>> groups = new LinkedHashMap<>();
        for (PenaltyGrouping grouping : PenaltyGrouping.values()) {
            groups.put(grouping, insight.year(year, agencies, grouping));
        }
        return new Figures(year, groups);
    }

    private Set<String> agencies() {
        Person person = permissions.require(Action.ENFORCEMENT_READ);
        Set<String> agencies = Set.copyOf(reach.agencies(person));
        if (agencies.isEmpty()) {
            throw new NotAllowed("identity.notAllowed");
        }
        return agencies;
    }

    /** The same as a workbook, one sheet a way of telling apart; texts are quoted, so that nothing in them can run. */
    @GetMapping("/penalties.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam int year, Locale locale) {
        Figures figures = penalties(year);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            CellStyle quoted = workbook.createCellStyle();
            quoted.setQuotePrefixed(true);
            figures.groups()
                    .forEach((grouping, rows) ->
                            write(workbook.createSheet(say("insight.by." + grouping, locale)), rows, quoted, locale));
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"penalties-" + year + ".xlsx\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(out.toByteArray());
    }

    private void write(Sheet sheet, List<PenaltyFigures> rows, CellStyle quoted, Locale locale) {
        Row head = sheet.createRow(0);
        for (int column = 0; column < HEADS.size(); column++) {
            head.createCell(column).setCellValue(say("insight.head." + HEADS.get(column), locale));
        }
        int at = 1;
        for (PenaltyFigures figures : rows) {
            Row row = sheet.createRow(at++);
            row.createCell(0).setCellValue(figures.key());
            row.getCell(0).setCellStyle(quoted);
            row.createCell(1).setCellValue(figures.files());
            sum(row, 2, figures.fineFen(), quoted);
            sum(row, 3, figures.confiscationFen(), quoted);
            sum(row, 4, figures.loweredFen(), quoted);
            sum(row, 5, figures.collectedFen(), quoted);
            sum(row, 6, figures.refundedFen(), quoted);
            row.createCell(7).setCellValue(figures.meanDays().doubleValue());
            row.createCell(8).setCellValue(figures.mostDays());
        }
    }

    /** Yuan as text, exact to the fen: no cell rounds them. */
    private static void sum(Row row, int column, long fen, CellStyle quoted) {
        row.createCell(column).setCellValue(new Fen(fen).yuan());
        row.getCell(column).setCellStyle(quoted);
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
    }
}
