package io.cityloop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.catalog.ImportReport.RowNote;
import io.cityloop.catalog.persistence.StandardMapper;
import io.cityloop.identity.Actor;
import io.cityloop.identity.RejectedInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.mockito.ArgumentCaptor;
import org.springframework.context.support.ResourceBundleMessageSource;

class WorkbookImportTest {

    private static final Path YUNCHENG = Path.of("/work/shared/data/standards/yuncheng.xlsx");
    private static final String[] HEADINGS = {"大类代码", "大类名称", "小类代码", "小类名称", "处置单位", "主管部门", "立案条件", "结案条件", "处置时限"};

    private final Standards standards = mock(Standards.class);
    private final StandardMapper stored = mock(StandardMapper.class);
    private final WorkbookImport workbooks = new WorkbookImport(standards, stored, messages());

    static boolean yunchengIsThere() {
        return Files.exists(YUNCHENG);
    }

    @Test
    @EnabledIf("yunchengIsThere")
    void aRealCitysStandardComesInWhole() throws IOException {
        // when
        var report = workbooks.read(new ByteArrayInputStream(Files.readAllBytes(YUNCHENG)), request(false), by());
        // then: 522 rows below the headings, three of which only continue a merged condition
        assertThat(report.problems()).isEmpty();
        assertThat(report.written()).isTrue();
        assertThat(report.rows()).isEqualTo(522);
        assertThat(report.conditions()).isEqualTo(519);
        assertThat(report.subClasses()).isEqualTo(190);
        assertThat(report.notes())
                .filteredOn(note -> note.column().equals("G"))
                .extracting(RowNote::row)
                .contains(52, 54, 55);
        var draft = published();
        // and what was merged is carried down
        assertThat(draft.conditions())
                .filteredOn(c -> c.subClass().equals("C0101"))
                .hasSize(4)
                .allSatisfy(c -> assertThat(c.responsible()).isNotBlank());
        assertThat(draft.subClasses())
                .contains(new SubClass("C0101", Kind.COMPONENT, "01", "公用设施", "上水井盖"))
                .contains(new SubClass("0180", Kind.EVENT, "01", "市容环境", "线体垂落"));
    }

    @Test
    void mergedCellsAreCarriedDownAndSeasonsUnderstood() throws IOException {
        // given
        var file = workbook(sheet -> {
            row(sheet, 1, "4", "园林绿化", "2", "行道树", "园林处", "城管局", "倒伏", "扶正", "1天");
            row(sheet, 2, null, null, null, null, null, null, "缺株", "补植", "种植季节15工作日");
            row(sheet, 3, null, null, null, null, null, null, "擅自砍伐", "查处", "1紧急工作时制止");
            row(sheet, 4, null, null, null, null, null, null, null, null, null);
            for (int column = 0; column < 6; column++) {
                sheet.addMergedRegion(new CellRangeAddress(1, 4, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 6, 6));
        });
        // when
        var report = read(file);
        // then
        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(4);
        assertThat(published().conditions())
                .extracting(
                        StandardDraft.Condition::subClass,
                        StandardDraft.Condition::number,
                        StandardDraft.Condition::limitText,
                        StandardDraft.Condition::responsible,
                        StandardDraft.Condition::lawBroken)
                .containsExactly(
                        tuple("C0402", 1, "1天", "园林处", false),
                        tuple("C0402", 2, "种植季节15工作日", "园林处", false),
                        tuple("C0402", 3, "1紧急工作时制止", "园林处", true));
    }

    @Test
    void everyRowThatCannotBeReadIsNamedAndTheOthersAreWritten() throws IOException {
        // given
        var file = workbook(sheet -> {
            row(sheet, 1, "1", "公用设施", "1", "上水井盖", null, null, "丢失", "恢复", "很快");
            row(sheet, 2, null, null, null, null, null, null, "破损", "修复", "2天");
            row(sheet, 3, null, null, "x", "污水井盖", null, null, "丢失", "恢复", "2天");
            row(sheet, 4, null, null, null, null, null, null, "破损", "恢复", "2天");
            row(sheet, 5, null, null, "3", "雨水井盖", null, null, "丢失", null, "2天");
            row(sheet, 6, null, null, "1", "上水井盖", null, null, "又是", "恢复", "2天");
            row(sheet, 7, null, null, "4", "雨水箅子", null, null, "=cmd|' /C calc'!A0", "恢复", "2天");
            row(sheet, 8, null, null, "5", "电力井盖", null, null, "丢失", "恢复", "2天");
            sheet.getRow(8).getCell(6).setCellFormula("1+1");
        });
        // when
        var report = read(file);
        // then
        assertThat(report.written()).isTrue();
        assertThat(report.problems())
                .extracting(RowNote::sheet, RowNote::row, RowNote::column)
                .containsExactly(
                        tuple("部件", 2, "I"),
                        tuple("部件", 4, "C"),
                        tuple("部件", 5, "C"),
                        tuple("部件", 6, "H"),
                        tuple("部件", 7, "C"),
                        tuple("部件", 8, "G"),
                        tuple("部件", 9, "G"));
        assertThat(published().conditions())
                .singleElement()
                .satisfies(c -> assertThat(c.description()).isEqualTo("破损"));
    }

    @Test
    void aStrictImportAndADryRunWriteNothing() throws IOException {
        var file = workbook(sheet -> {
            row(sheet, 1, "1", "公用设施", "1", "上水井盖", null, null, "丢失", "恢复", "很快");
            row(sheet, 2, null, null, null, null, null, null, "破损", "修复", "2天");
        });
        var strict = new ImportRequest("v1", "标准", LocalDate.of(2026, 1, 1), false, true);
        assertThat(workbooks.read(new ByteArrayInputStream(file), strict, by()).written())
                .isFalse();
        assertThat(workbooks
                        .read(new ByteArrayInputStream(file), request(true), by())
                        .conditions())
                .isEqualTo(1);
        verify(standards, never()).publish(any(), any());
    }

    @Test
    void aSheetWithoutHeadingsIsFatal() throws IOException {
        var file = workbook(sheet -> sheet.removeRow(sheet.getRow(0)));
        var report = read(file);
        assertThat(report.written()).isFalse();
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.fatal()).isTrue());
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        for (var content : new String[] {"", "hello", "PK\u0003\u0004 not really"}) {
            assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(RejectedInput.class)
                    .hasMessageContaining("catalog.notAWorkbook");
        }
    }

    @Test
    void aBombIsRefusedBeforeItIsParsed() throws IOException {
        // given 64 MB of spaces in a few kilobytes
        var file = replaced(workbook(sheet -> {}), "xl/worksheets/sheet1.xml", out -> {
            var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                out.write(spaces);
            }
        });
        // then
        assertThat(file.length).isLessThan(200_000);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("catalog.fileTooLarge");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        // given a sheet that wants a file of ours
        var file = replaced(
                workbook(sheet -> {}),
                "xl/worksheets/sheet1.xml",
                out -> out.write(("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                                + "</sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8)));
        // then
        assertThatThrownBy(() -> read(file)).isInstanceOf(RejectedInput.class);
    }

    @Test
    void aVersionThatExistsIsRefusedAndSoIsABadName() {
        when(stored.countVersion("v1")).thenReturn(1);
        var bad = new ImportRequest("v1", " ", LocalDate.of(1, 1, 1), false, false);
        assertThatThrownBy(() -> workbooks.read(new ByteArrayInputStream(new byte[0]), bad, by()))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        rejected -> assertThat(rejected.errors())
                                .extracting("field")
                                .containsExactly("version", "name", "effectiveFrom"));
    }

    private ImportReport read(byte[] file) {
        return workbooks.read(new ByteArrayInputStream(file), request(false), by());
    }

    private StandardDraft published() {
        var draft = ArgumentCaptor.forClass(StandardDraft.class);
        verify(standards).publish(draft.capture(), any());
        return draft.getValue();
    }

    private static ImportRequest request(boolean dryRun) {
        return new ImportRequest("v1", "标准", LocalDate.of(2026, 1, 1), dryRun, false);
    }

    private static Actor by() {
        return Actor.system();
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/catalog");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    private interface Filling {
        void fill(XSSFSheet sheet);
    }

    private interface Writing {
        void write(ZipOutputStream out) throws IOException;
    }

    private static byte[] workbook(Filling filling) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("部件");
            row(sheet, 0, HEADINGS);
            filling.fill(sheet);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void row(XSSFSheet sheet, int number, String... words) {
        var row = sheet.createRow(number);
        for (int column = 0; column < words.length; column++) {
            if (words[column] != null) {
                row.createCell(column).setCellValue(words[column]);
            }
        }
    }

    private static byte[] replaced(byte[] file, String part, Writing content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    content.write(to);
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
