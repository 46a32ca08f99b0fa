package io.cityloop.dispatch.domain;

import io.cityloop.dispatch.RegisterFindings.Gap;
import io.cityloop.dispatch.ResponsibilityLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds where nobody leads. Codes of unit grids begin with the code of every region around them, so that in their sorted
 * list each region is one run; a sub-class costs a few binary searches per line instead of a look at every grid.
 */
public final class RegisterGaps {

    private static final int[] LEVELS = {0, 6, 9, 12};

    private final String[] grids;
    private final Map<String, List<ResponsibilityLine>> byCode;

    /**
     * Ready to look for gaps.
     *
     * @param lines the register
     * @param grids codes of all unit grids
     */
    public RegisterGaps(List<ResponsibilityLine> lines, List<String> grids) {
        this.grids = grids.stream().sorted().toArray(String[]::new);
        this.byCode = lines.stream().collect(Collectors.groupingBy(ResponsibilityLine::subClass));
    }

    /** The gaps of one sub-class, each as the largest region that lies wholly in it. */
    public List<Gap> of(String subClass) {
        boolean[] covered = covered(regions(subClass));
        Map<String, int[]> open = new HashMap<>();
        for (int i = 0; i < grids.length; i++) {
            for (int level : LEVELS) {
                int[] count = open.computeIfAbsent(beginning(grids[i], level), key -> new int[2]);
                count[0]++;
                count[1] += covered[i] ? 0 : 1;
            }
        }
        Map<String, Integer> gaps = new LinkedHashMap<>();
        for (int i = 0; i < grids.length; i++) {
            if (!covered[i]) {
                gaps.merge(largest(grids[i], open), 1, Integer::sum);
            }
        }
        List<Gap> found = new ArrayList<>();
        gaps.forEach((region, count) -> found.add(new Gap(subClass, region, count)));
        return found;
    }

    /** Whether no grid is without a lead. */
    public boolean closed(String subClass) {
        Set<String> regions = regions(subClass);
        if (regions.contains("")) {
            return true;
        }
        for (boolean one : covered(regions)) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** Some grid of the sub-class is led by a line for its class alone. */
    public boolean byClassOnly(String subClass) {
        List<ResponsibilityLine> own = byCode.getOrDefault(subClass, List.of());
        if (own.stream().anyMatch(line -> line.region().isEmpty())) {
            return false;
        }
        boolean[] named = covered(own.stream().map(ResponsibilityLine::region).collect(Collectors.toSet()));
        boolean[] led = covered(regions(subClass));
        for (int i = 0; i < grids.length; i++) {
            if (led[i] && !named[i]) {
                return true;
            }
        }
        return false;
    }

    private Set<String> regions(String subClass) {
        Set<String> regions = new TreeSet<>();
        for (int length = 0; length <= subClass.length(); length++) {
            byCode.getOrDefault(subClass.substring(0, length), List.of()).forEach(line -> regions.add(line.region()));
        }
        return regions;
    }

    private boolean[] covered(Set<String> regions) {
        boolean[] covered = new boolean[grids.length];
        for (String region : regions) {
            if (region.isEmpty()) {
                Arrays.fill(covered, true);
                return covered;
            }
            int from = first(region);
            for (int i = from; i < grids.length && grids[i].startsWith(region); i++) {
                covered[i] = true;
            }
        }
        return covered;
    }

    private int first(String region) {
        int found = Arrays.binarySearch(grids, region);
        return found >= 0 ? found : -found - 1;
    }

    private static String largest(String grid, Map<String, int[]> open) {
        for (int level : LEVELS) {
            String region = beginning(grid, level);
            int[] count = open.getOrDefault(region, new int[] {1, 0});
            if (count[0] == count[1]) {
                return region;
            }
        }
        return grid;
    }

    private static String beginning(String grid, int length) {
        return grid.length() <= length ? grid : grid.substring(0, length);
    }
}
