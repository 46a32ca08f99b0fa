package io.cityloop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.evaluation.persistence.Aggregates;
import io.cityloop.evaluation.persistence.StoredMarks;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves the house as a file says the same as the page, can be checked by its hashes, and runs nothing. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

    private static final Period DAY = Period.of(PeriodKind.DAY, LocalDate.of(2032, 9, 7));
    private static final String EVIL = "=HYPERLINK(\"http://127.0.0.1\",\"+1\")";

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private EvaluationExports exports;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private StoredMarks marks;

    @Autowired
    private Aggregates aggregates;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EngineClock time;

    @BeforeAll
    void aComputedDayWithADepartmentOfAnEvilName() {
        staff.createOrganisation(new Organisation("73D1", EVIL, Organisation.DEPARTMENT, null, null));
        time.pin(Instant.parse("2032-09-09T02:00:00Z"));
        HistoryOfTests history = new HistoryOfTests(21, "73");
        transaction.executeWithoutResult(status -> history.day(DAY.from(), 160).forEach(marks::freeze));
        aggregates.countPending();
        evaluations.compute(new Person(1, "x", "考核员", List.of(new Post(Role.EVALUATOR, null, null))), DAY);
    }

    @AfterAll
    void theClockGoesOn() {
        time.reset();
    }

    @Test
    void theWorkbooksLinesAddUpToItsTotalsAndNothingInItCanRun() throws IOException {
        // given
        Ranking ranking = evaluations.ranking(DAY, SubjectKind.DEPARTMENT);

        // when
        byte[] file = exports.ranking(DAY, SubjectKind.DEPARTMENT, Locale.SIMPLIFIED_CHINESE);

        // then
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        assertThat(cell.getHyperlink()).isNull();
                        if (cell.getCellType() == CellType.STRING) {
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                        }
                    }
                }
            }
            Map<String, BigDecimal> totals = new HashMap<>();
            Sheet list = workbook.getSheetAt(0);
            assertThat(list.getRow(0).getCell(3).getStringCellValue()).isEqualTo(ranking.ruleVersion());
            for (int i = 2; i <= list.getLastRowNum(); i++) {
                Row row = list.getRow(i);
                totals.put(row.getCell(2).getStringCellValue(), points(row.getCell(3)));
                assertThat(row.getCell(8).getStringCellValue())
                        .isEqualTo(ranking.sheets().get(i - 2).hash());
            }
            Map<String, BigDecimal> sums = new HashMap<>();
            Sheet lines = workbook.getSheetAt(1);
            for (int i = 1; i <= lines.getLastRowNum(); i++) {
                Row row = lines.getRow(i);
                sums.merge(row.getCell(0).getStringCellValue(), points(row.getCell(7)), BigDecimal::add);
            }
            assertThat(totals).hasSize(4).containsKey(EVIL).isEqualTo(sums);
        }
    }

    private static BigDecimal points(Cell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void theSheetOnPaperIsChineseAndNamesItsHashes() throws IOException {
        // given
        ScoreSheet sheet =
                evaluations.ranking(DAY, SubjectKind.DEPARTMENT).sheets().getFirst();

        // when
        byte[] file = exports.sheet(sheet.id(), Locale.SIMPLIFIED_CHINESE);

        // then
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains("部门：按期处置率")
                    .contains(sheet.hash())
                    .contains(sheet.factsHash())
                    .contains(sheet.ruleVersion())
                    .contains(String.valueOf(sheet.adjusted()));
        }
    }
}
