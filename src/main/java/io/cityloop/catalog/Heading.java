package io.cityloop.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The columns of a standard's sheet, by the words cities head them with. */
enum Heading {
    CLASS_CODE(true, "大类代码", "大类编码"),
    CLASS_NAME(true, "大类名称", "大类"),
    NUMBER(true, "小类代码", "小类编码"),
    NAME(true, "小类名称", "小类"),
    RESPONSIBLE(false, "处置单位", "责任主体", "责任单位"),
    SUPERVISING(false, "主管部门", "监管主体"),
    DESCRIPTION(true, "立案条件"),
    CLOSING(true, "结案条件"),
    LIMIT(true, "处置时限", "处置时间", "处理时限"),
    BASIS(false, "法律依据", "处置依据", "法律法规"),
    LAW_BROKEN(false, "涉嫌违法");

    private final boolean required;
    private final List<String> words;

    Heading(boolean required, String... words) {
        this.required = required;
        this.words = List.of(words);
    }

    String word() {
        return words.getFirst();
    }

    /** Where the headings of a sheet stand. */
    record Columns(int row, Map<Heading, Integer> byHeading) {

        @Nullable
        Integer of(Heading heading) {
            return byHeading.get(heading);
        }

        String letter(Heading heading) {
            var column = byHeading.get(heading);
            return column == null ? "" : CellReference.convertNumToColString(column);
        }
    }

    /** Finds the row of headings among the first ten; every required one must be there. */
    static Optional<Columns> find(SheetCells sheet) {
        for (int row = 0; row < 10; row++) {
            var found = new EnumMap<Heading, Integer>(Heading.class);
            sheet.row(row).forEach((column, cell) -> {
                for (var heading : values()) {
                    if (heading.words.contains(cell.text().replace(" ", ""))) {
                        found.putIfAbsent(heading, column);
                    }
                }
            });
            if (List.of(values()).stream().allMatch(h -> !h.required || found.containsKey(h))) {
                return Optional.of(new Columns(row, found));
            }
        }
        return Optional.empty();
    }
}
