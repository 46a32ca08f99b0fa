package io.cityloop.catalog;

/** What the thing reported is: something that happens, or something that stands there (GB/T 30428.2). */
public enum Kind {
    /** 事件: a happening or a state of disorder. */
    EVENT("事件"),
    /** 部件: a registered thing of the city. */
    COMPONENT("部件");

    private final String sheet;

    Kind(String sheet) {
        this.sheet = sheet;
    }

    /** The Chinese word, which is also the name of the sheet in a standard's workbook. */
    public String word() {
        return sheet;
    }

    /** The code of a sub-class of this kind: two digits class and two digits sub-class, components after a {@code C}. */
    public String code(String classCode, String number) {
        return (this == COMPONENT ? "C" : "") + classCode + number;
    }
}
