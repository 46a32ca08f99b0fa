package io.cityloop.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import io.cityloop.rules.RuleSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What changed between two versions of rules, file by file and line by line, with a few lines around. */
final class RuleDiff {

    private static final int AROUND = 3;

    private RuleDiff() {}

    /**
     * A line of both sides.
     *
     * @param tag {@code EQUAL, INSERT, DELETE, CHANGE}, or {@code GAP} where lines are left out
     */
    record Line(String tag, String before, String after) {}

    /**
     * A file that changed.
     *
     * @param text whether it can be shown line by line; workbooks cannot
     */
    record FileDiff(String name, boolean text, boolean added, boolean removed, List<Line> lines) {}

    static List<FileDiff> of(List<RuleSource> before, List<RuleSource> after) {
        Map<String, String> one = texts(before);
        Map<String, String> other = texts(after);
        var names = new TreeSet<String>(one.keySet());
        names.addAll(other.keySet());
        List<FileDiff> files = new ArrayList<>();
        for (String name : names) {
            String left = one.getOrDefault(name, "");
            String right = other.getOrDefault(name, "");
            if (!left.equals(right)) {
                boolean text = !name.endsWith(".xlsx");
                files.add(new FileDiff(
                        name,
                        text,
                        !one.containsKey(name),
                        !other.containsKey(name),
                        text ? lines(left, right) : List.of()));
            }
        }
        return files;
    }

    private static Map<String, String> texts(List<RuleSource> sources) {
        Map<String, String> texts = new TreeMap<>();
        sources.forEach(source -> texts.put(
                source.name(),
                new String(
                        source.content(),
                        source.name().endsWith(".xlsx") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)));
        return texts;
    }

    private static List<Line> lines(String before, String after) {
        List<DiffRow> rows = DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(before.lines().toList(), after.lines().toList());
        List<Line> lines = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < rows.size(); i++) {
            if (near(rows, i)) {
                DiffRow row = rows.get(i);
                lines.add(new Line(row.getTag().name(), row.getOldLine(), row.getNewLine()));
                gap = false;
            } else if (!gap) {
                lines.add(new Line("GAP", "", ""));
                gap = true;
            }
        }
        return lines;
    }

    private static boolean near(List<DiffRow> rows, int at) {
        for (int i = Math.max(0, at - AROUND); i <= Math.min(rows.size() - 1, at + AROUND); i++) {
            if (rows.get(i).getTag() != DiffRow.Tag.EQUAL) {
                return true;
            }
        }
        return false;
    }
}
