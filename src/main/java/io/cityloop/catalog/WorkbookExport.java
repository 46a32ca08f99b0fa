package io.cityloop.catalog;

import io.cityloop.identity.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Every cell is written as quoted text, so that nothing in a standard can run in a spreadsheet. */
@Service
class WorkbookExport implements StandardExport {

    private final Catalog catalog;

    WorkbookExport(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void write(String version, OutputStream out) {
        if (catalog.versions().stream().noneMatch(v -> v.code().equals(version))) {
            throw new NotFound("catalog.noVersion");
        }
        try (var workbook = new SXSSFWorkbook()) {
            // Some spreadsheets refuse 64-bit sizes, and no standard needs them.
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            var quoted = workbook.createCellStyle();
            quoted.setQuotePrefixed(true);
            for (var kind : new Kind[] {Kind.COMPONENT, Kind.EVENT}) {
                fill(workbook.createSheet(kind.word()), quoted, version, kind);
            }
            workbook.write(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void fill(Sheet sheet, CellStyle quoted, String version, Kind kind) {
        var headings = sheet.createRow(0);
        for (var heading : Heading.values()) {
            put(headings, heading, heading.word(), quoted);
        }
        var subClasses =
                catalog.subClassesOf(version).stream().collect(Collectors.toMap(SubClass::code, Function.identity()));
        int next = 1;
        for (var condition : catalog.conditionsOf(version)) {
            var subClass = subClasses.get(condition.subClass());
            if (subClass != null && subClass.kind() == kind) {
                fill(sheet.createRow(next++), subClass, condition, quoted);
            }
        }
    }

    private static void fill(Row row, SubClass subClass, FilingCondition condition, CellStyle quoted) {
        put(row, Heading.CLASS_CODE, subClass.classCode(), quoted);
        put(row, Heading.CLASS_NAME, subClass.className(), quoted);
        put(row, Heading.NUMBER, subClass.number(), quoted);
        put(row, Heading.NAME, subClass.name(), quoted);
        put(row, Heading.RESPONSIBLE, condition.responsible(), quoted);
        put(row, Heading.SUPERVISING, condition.supervising(), quoted);
        put(row, Heading.DESCRIPTION, condition.description(), quoted);
        put(row, Heading.CLOSING, condition.closingCondition(), quoted);
        put(row, Heading.LIMIT, condition.limitText(), quoted);
        put(row, Heading.BASIS, condition.basis(), quoted);
        put(row, Heading.LAW_BROKEN, condition.lawBroken() ? "是" : "否", quoted);
    }

    private static void put(Row row, Heading heading, @Nullable String words, CellStyle quoted) {
        if (words != null) {
            var cell = row.createCell(heading.ordinal());
            cell.setCellValue(words);
            cell.setCellStyle(quoted);
        }
    }
}
