package io.cityloop.enforcement;

/** Grades of the discretion table. */
public enum Grade {
    /** 从轻. */
    LIGHT,
    /** 一般. */
    NORMAL,
    /** 从重. */
    HEAVY
}
