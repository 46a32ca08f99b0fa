package io.cityloop.geo;

/** The state of a component as the register keeps it (GB/T 30428.2). */
public enum ComponentState {
    /** 完好. */
    INTACT("完好"),
    /** 破损. */
    DAMAGED("破损"),
    /** 丢失. */
    LOST("丢失"),
    /** 废弃. */
    DERELICT("废弃"),
    /** 移除. */
    REMOVED("移除");

    private final String word;

    ComponentState(String word) {
        this.word = word;
    }

    /** The register's word. */
    public String word() {
        return word;
    }
}
