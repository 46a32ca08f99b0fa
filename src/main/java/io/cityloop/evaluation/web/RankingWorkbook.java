package io.cityloop.evaluation.web;

import io.cityloop.evaluation.Adjustment;
import io.cityloop.evaluation.Ranking;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SheetLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ranking as XLSX: the list, every line, and the facts with their hashes. Texts are quoted: nothing in them can run. */
@Component
class RankingWorkbook {

    private final FileWords words;

    RankingWorkbook(FileWords words) {
        this.words = words;
    }

    byte[] write(Ranking ranking, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            CellStyle quoted = workbook.createCellStyle();
            quoted.setQuotePrefixed(true);
            list(new Rows(workbook.createSheet(words.of("ranking", locale)), quoted), ranking, locale);
            lines(new Rows(workbook.createSheet(words.of("lines", locale)), quoted), ranking, locale);
            facts(new Rows(workbook.createSheet(words.of("facts", locale)), quoted), ranking, locale);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void list(Rows rows, Ranking ranking, Locale locale) {
        rows.add(
                ranking.period().key(),
                ranking.provisional() ? words.of("provisional", locale) : "",
                words.of("ruleVersion", locale),
                ranking.ruleVersion());
        rows.add(heads(locale, "rank", "key", "subject", "total", "grade", "sample", "loadAdjusted", "load", "hash"));
        for (ScoreSheet sheet : ranking.sheets()) {
            rows.add(
                    sheet.rank(),
                    sheet.subject().key(),
                    sheet.name(),
                    sheet.adjusted() == null
                            ? words.of("state." + sheet.state().name(), locale, sheet.sample(), sheet.minimumSample())
                            : sheet.adjusted(),
                    sheet.grade(),
                    sheet.sample(),
                    sheet.loadAdjusted(),
                    sheet.load(),
                    sheet.hash());
        }
    }

    private void lines(Rows rows, Ranking ranking, Locale locale) {
        rows.add(heads(locale, "subject", "rule", "basis", "indicator", "figure", "weight", "share", "points"));
        for (ScoreSheet sheet : ranking.sheets()) {
            for (SheetLine line : sheet.lines()) {
                rows.add(
                        sheet.name(),
                        FileWords.rule(line, locale),
                        line.basis(),
                        FileWords.indicator(line.indicator(), locale),
                        words.figure(line.figure(), locale),
                        line.weight(),
                        line.share(),
                        line.points());
            }
            for (Adjustment one : sheet.adjustments()) {
                rows.add(
                        sheet.name(),
                        words.of(
                                "adjustment",
                                locale,
                                one.caseNumber(),
                                String.valueOf(one.appealId()),
                                one.delta().toPlainString()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        one.delta());
            }
        }
    }

    private void facts(Rows rows, Ranking ranking, Locale locale) {
        rows.add(heads(locale, "subject", "factsHash", "counter", "count"));
        for (ScoreSheet sheet : ranking.sheets()) {
            for (Map.Entry<String, Long> fact : sheet.facts().entrySet()) {
                rows.add(sheet.name(), sheet.factsHash(), fact.getKey(), fact.getValue());
            }
        }
    }

    private Object[] heads(Locale locale, String... keys) {
        return List.of(keys).stream().map(key -> words.of(key, locale)).toArray();
    }

    private static final class Rows {

        private final Sheet sheet;
        private final CellStyle quoted;
        private int next;

        Rows(Sheet sheet, CellStyle quoted) {
            this.sheet = sheet;
            this.quoted = quoted;
        }

        void add(@Nullable Object... values) {
            Row row = sheet.createRow(next++);
            for (int column = 0; column < values.length; column++) {
                put(row.createCell(column), values[column]);
            }
        }

        private void put(Cell cell, @Nullable Object value) {
            if (value instanceof BigDecimal decimal) {
                cell.setCellValue(decimal.doubleValue());
            } else if (value instanceof Number number) {
                cell.setCellValue(number.longValue());
            } else if (value != null) {
                cell.setCellValue(value.toString());
                cell.setCellStyle(quoted);
            }
        }
    }
}
