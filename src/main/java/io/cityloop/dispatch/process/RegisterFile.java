package io.cityloop.dispatch.process;

import io.cityloop.catalog.Spreadsheet;
import io.cityloop.dispatch.DispatchSettings;
import io.cityloop.dispatch.RegisterPreview.RowProblem;
import io.cityloop.dispatch.RegisteredLine;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.ResponsibilityRegister.Format;
import io.cityloop.identity.RejectedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The register as a file people keep: one line a row, codes with their names beside them. */
@Component
class RegisterFile {

    private static final int MOST_BYTES = 10 << 20;

    private final RegisterWords words;
    private final MessageSource messages;
    private final DispatchSettings settings;

    RegisterFile(RegisterWords words, MessageSource messages, DispatchSettings settings) {
        this.words = words;
        this.messages = messages;
        this.settings = settings;
    }

    /** The columns, by the words they may be headed with; names are for people and not read. */
    private enum Column {
        SUB_CLASS(true, "小类代码", "小类编码", "sub_class", "subclass"),
        SUB_CLASS_NAME(false, "小类名称", "sub_class_name"),
        REGION(false, "区域代码", "区域编码", "区域", "region"),
        REGION_NAME(false, "区域名称", "region_name"),
        DEPARTMENT(true, "主办单位代码", "主办单位", "责任主体", "责任单位", "department"),
        DEPARTMENT_NAME(false, "主办单位名称", "department_name"),
        CO_DEPARTMENTS(false, "协办单位代码", "协办单位", "co_departments"),
        BASIS(false, "依据", "basis");

        private final boolean required;
        private final List<String> headings;

        Column(boolean required, String... headings) {
            this.required = required;
            this.headings = List.of(headings);
        }
    }

    /**
     * What a file holds.
     *
     * @param count rows below the headings that hold anything
     */
    record Rows(int count, List<ResponsibilityLine> lines, List<RowProblem> problems) {}

    Rows read(InputStream file, Format format) {
        List<List<String>> table = table(file, format);
        List<RowProblem> problems = new ArrayList<>();
        Map<Column, Integer> columns = columns(table, problems);
        List<ResponsibilityLine> lines = new ArrayList<>();
        Map<String, Integer> rowOfKey = new HashMap<>();
        int count = 0;
        int end = problems.isEmpty() ? table.size() : 0;
        for (int row = 1; row < end; row++) {
            List<String> cells = table.get(row);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (++count > settings.mostLines()) {
                problems.add(new RowProblem(row + 1, "", text("dispatch.register.tooLong")));
                break;
            }
            ResponsibilityLine line = line(cells, columns, row + 1, problems);
            if (line != null && distinct(line, row + 1, rowOfKey, lines, columns, problems)) {
                lines.add(line);
            }
        }
        if (count == 0 && problems.isEmpty()) {
            problems.add(new RowProblem(1, "", text("dispatch.register.empty")));
        }
        return new Rows(count, lines, problems);
    }

    private List<List<String>> table(InputStream file, Format format) {
        if (format == Format.XLSX) {
            List<Spreadsheet> sheets = Spreadsheet.read(file);
            return sheets.isEmpty() ? List.of() : sheets.getFirst().rows();
        }
        try {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new RejectedInput("file", "catalog.fileTooLarge");
            }
            return CommaSeparated.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Column, Integer> columns(List<List<String>> table, List<RowProblem> problems) {
        Map<Column, Integer> columns = new HashMap<>();
        List<String> headings = table.isEmpty() ? List.of() : table.getFirst();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip();
            int at = i;
            Arrays.stream(Column.values())
                    .filter(column -> column.headings.stream().anyMatch(heading::equalsIgnoreCase))
                    .findFirst()
                    .ifPresent(column -> columns.putIfAbsent(column, at));
        }
        Arrays.stream(Column.values())
                .filter(column -> column.required && !columns.containsKey(column))
                .forEach(column -> problems.add(
                        new RowProblem(1, "", text("dispatch.register.noColumn", column.headings.getFirst()))));
        return columns;
    }

    private @Nullable ResponsibilityLine line(
            List<String> cells, Map<Column, Integer> columns, int row, List<RowProblem> problems) {
        int before = problems.size();
        String subClass = cell(cells, columns, Column.SUB_CLASS);
        String region = cell(cells, columns, Column.REGION);
        String named = cell(cells, columns, Column.DEPARTMENT);
        String department = words.department(named).orElse("");
        if (subClass.isEmpty() || !words.knowsSubClass(subClass)) {
            problem(problems, row, columns, Column.SUB_CLASS, "dispatch.register.row.subClass", subClass);
        }
        if (!words.knowsRegion(region)) {
            problem(problems, row, columns, Column.REGION, "dispatch.register.row.region", region);
        }
        if (department.isEmpty()) {
            problem(problems, row, columns, Column.DEPARTMENT, "dispatch.register.row.department", named);
        }
        List<String> helpers = new ArrayList<>();
        for (String one : cell(cells, columns, Column.CO_DEPARTMENTS).split("[\\s,，、;；|]+")) {
            if (!one.isEmpty()) {
                String code = words.department(one).orElse("");
                if (code.isEmpty()) {
                    problem(problems, row, columns, Column.CO_DEPARTMENTS, "dispatch.register.row.department", one);
                } else if (!helpers.contains(code)) {
                    helpers.add(code);
                }
            }
        }
        String basis = cell(cells, columns, Column.BASIS);
        if (basis.length() > 300) {
            problem(problems, row, columns, Column.BASIS, "dispatch.register.row.basis");
        }
        return problems.size() > before
                ? null
                : new ResponsibilityLine(subClass, region, department, helpers, basis.isEmpty() ? null : basis);
    }

    /** The same sub-class in the same region twice: the same words are one too many, other words contradict. */
    private boolean distinct(
            ResponsibilityLine line,
            int row,
            Map<String, Integer> rowOfKey,
            List<ResponsibilityLine> lines,
            Map<Column, Integer> columns,
            List<RowProblem> problems) {
        Integer first = rowOfKey.putIfAbsent(line.subClass() + " " + line.region(), row);
        if (first == null) {
            return true;
        }
        boolean contradicts = lines.stream()
                .filter(one ->
                        one.subClass().equals(line.subClass()) && one.region().equals(line.region()))
                .anyMatch(one -> !one.department().equals(line.department()));
        problem(
                problems,
                row,
                columns,
                Column.DEPARTMENT,
                contradicts ? "dispatch.register.row.contradicts" : "dispatch.register.row.twice",
                String.valueOf(first));
        return false;
    }

    private void problem(
            List<RowProblem> problems,
            int row,
            Map<Column, Integer> columns,
            Column column,
            String key,
            Object... values) {
        Integer at = columns.get(column);
        problems.add(new RowProblem(row, at == null ? "" : CellReference.convertNumToColString(at), text(key, values)));
    }

    private static String cell(List<String> cells, Map<Column, Integer> columns, Column column) {
        Integer at = columns.get(column);
        String text = at == null || at >= cells.size() ? "" : cells.get(at).strip();
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    void write(List<RegisteredLine> lines, OutputStream out, Format format) {
        List<List<String>> table = new ArrayList<>();
        table.add(Arrays.stream(Column.values())
                .map(column -> column.headings.getFirst())
                .toList());
        lines.forEach(one -> table.add(cells(one.line())));
        try {
            if (format == Format.CSV) {
                CommaSeparated.write(table, out);
            } else {
                workbook(table, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(ResponsibilityLine line) {
        return List.of(
                line.subClass(),
                words.subClassName(line.subClass()),
                line.region(),
                words.regionName(line.region()),
                line.department(),
                words.departmentName(line.department()),
                line.coDepartments().stream().collect(Collectors.joining(" ")),
                line.basis() == null ? "" : line.basis());
    }

    /** Every cell is quoted text, so that nothing in it can run in a spreadsheet. */
    private static void workbook(List<List<String>> table, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            CellStyle quoted = workbook.createCellStyle();
            quoted.setQuotePrefixed(true);
            var sheet = workbook.createSheet("权责清单");
            for (int r = 0; r < table.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < table.get(r).size(); c++) {
                    var cell = row.createCell(c);
                    cell.setCellValue(table.get(r).get(c));
                    cell.setCellStyle(quoted);
                }
            }
            workbook.write(out);
        }
    }
}
