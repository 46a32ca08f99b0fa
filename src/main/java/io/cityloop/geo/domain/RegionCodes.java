package io.cityloop.geo.domain;

import io.cityloop.geo.RegionLevel;
import java.util.Optional;

/** What a region's code says by itself. */
public final class RegionCodes {

    private RegionCodes() {}

    /** The level that a code belongs to; empty when it is none of 6, 9 or 12 digits. */
    public static Optional<RegionLevel> level(String code) {
        if (!code.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (code.length()) {
                    case 12 -> RegionLevel.COMMUNITY;
                    case 9 -> RegionLevel.STREET;
                    default -> ofSix(code);
                });
    }

    private static RegionLevel ofSix(String code) {
        if (code.endsWith("0000")) {
            return RegionLevel.PROVINCE;
        }
        return code.endsWith("00") ? RegionLevel.CITY : RegionLevel.DISTRICT;
    }

    /** The code of the region above; empty for a province. */
    public static Optional<String> parent(String code) {
        return level(code)
                .map(level -> switch (level) {
                    case COMMUNITY -> code.substring(0, 9);
                    case STREET -> code.substring(0, 6);
                    case DISTRICT -> code.substring(0, 4) + "00";
                    case CITY -> code.substring(0, 2) + "0000";
                    case PROVINCE -> "";
                })
                .filter(above -> !above.isEmpty());
    }
}
