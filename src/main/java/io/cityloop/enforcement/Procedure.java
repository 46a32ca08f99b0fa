package io.cityloop.enforcement;

/** The two procedures of the Administrative Penalty Law. */
public enum Procedure {
    /** 普通程序, art. 54 to 62. */
    ORDINARY,
    /** 简易程序, art. 51 to 53. */
    SUMMARY
}
