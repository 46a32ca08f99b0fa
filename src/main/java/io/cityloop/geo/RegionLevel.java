package io.cityloop.geo;

/** The levels of the division, from large to small; a region's code is a prefix of the codes below it. */
public enum RegionLevel {
    /** 省: six digits, the last four zero. */
    PROVINCE(6),
    /** 市: six digits, the last two zero. */
    CITY(6),
    /** 区县: six digits. */
    DISTRICT(6),
    /** 街道: nine digits. */
    STREET(9),
    /** 社区: twelve digits. */
    COMMUNITY(12);

    private final int digits;

    RegionLevel(int digits) {
        this.digits = digits;
    }

    /** How many digits a code of this level has. */
    public int digits() {
        return digits;
    }
}
