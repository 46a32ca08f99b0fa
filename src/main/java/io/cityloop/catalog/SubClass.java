package io.cityloop.catalog;

/**
 * A sub-class 小类: the finest kind of problem a report can be.
 *
 * @param code unique within one standard version: events {@code 0110}, components {@code C0101}
 * @param classCode two digits of the class 大类, unique within kind and version
 */
public record SubClass(String code, Kind kind, String classCode, String className, String name) {

    /** The two digits of the sub-class within its class. */
    public String number() {
        return code.substring(code.length() - 2);
    }
}
