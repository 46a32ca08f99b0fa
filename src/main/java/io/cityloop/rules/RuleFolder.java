package io.cityloop.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The folder of rule sources. A file belongs to the decision its name begins with: {@code routing.drl} and
 * {@code routing-priority.csv} are both {@code routing}.
 */
final class RuleFolder {

    private static final List<String> KINDS = List.of(".drl", ".csv", ".xlsx");

    private final String location;

    RuleFolder(String location) {
        this.location = location.endsWith("/") ? location : location + "/";
    }

    /** Sources by decision, each list ordered by file name so that a version never depends on the file system. */
    Map<String, List<RuleSource>> sources() {
        Map<String, List<RuleSource>> byDecision = new TreeMap<>();
        for (Resource file : files()) {
            String name = Objects.requireNonNull(file.getFilename());
            byDecision
                    .computeIfAbsent(decisionOf(name), key -> new ArrayList<>())
                    .add(new RuleSource(name, bytes(file)));
        }
        return byDecision;
    }

    static String decisionOf(String fileName) {
        return fileName.split("[.-]", 2)[0];
    }

    private List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(location + "*"))
                    .filter(file -> file.getFilename() != null && KINDS.stream().anyMatch(file.getFilename()::endsWith))
                    .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The rules cannot be read from " + location, e);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The rule file " + file + " cannot be read", e);
        }
    }
}
