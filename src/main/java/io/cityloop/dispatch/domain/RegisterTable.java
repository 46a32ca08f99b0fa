package io.cityloop.dispatch.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The register held ready for routing: the lines of a sub-class are found by its code and the beginnings of it. */
public final class RegisterTable {

    private final Map<String, List<Responsibility>> byCode;
    private final int longest;
    private final int size;

    /** A table of these lines. */
    public RegisterTable(List<Responsibility> lines) {
        Map<String, List<Responsibility>> byCode = new HashMap<>();
        int longest = 0;
        for (Responsibility line : lines) {
            byCode.computeIfAbsent(line.subClass(), code -> new ArrayList<>()).add(line);
            longest = Math.max(longest, line.subClass().length());
        }
        this.byCode = byCode;
        this.longest = longest;
        this.size = lines.size();
    }

    /** How many lines there are. */
    public int size() {
        return size;
    }

    /** The lines that speak of this case, those for its very sub-class last. */
    public List<Responsibility> of(RoutedCase routed) {
        List<Responsibility> lines = new ArrayList<>(4);
        String subClass = routed.subClass();
        for (int length = 0; length <= Math.min(longest, subClass.length()); length++) {
            for (Responsibility line : byCode.getOrDefault(subClass.substring(0, length), List.of())) {
                if (line.covers(routed)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}
