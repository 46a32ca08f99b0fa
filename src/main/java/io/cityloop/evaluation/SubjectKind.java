package io.cityloop.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** What is evaluated: regions, departments and the four posts; and by which scheme. */
public enum SubjectKind {
    /** The whole city; counted, never scored against another. */
    CITY("city", "region"),
    /** 区. */
    DISTRICT("district", "region"),
    /** 街道. */
    STREET("street", "region"),
    /** 社区. */
    COMMUNITY("community", "region"),
    /** 单元网格. */
    GRID("grid", "region"),
    /** 专业部门. */
    DEPARTMENT("department", "department"),
    /** 监督员. */
    INSPECTOR("inspector", "inspector"),
    /** 受理员. */
    ACCEPTOR("acceptor", "acceptor"),
    /** 值班长. */
    SHIFT_LEADER("shiftLeader", "shiftLeader"),
    /** 派遣员. */
    DISPATCHER("dispatcher", "dispatcher");

    private final String key;
    private final String scheme;

    SubjectKind(String key, String scheme) {
        this.key = key;
        this.scheme = scheme;
    }

    /** Its name in the API and in message keys, such as {@code shiftLeader}. */
    public String key() {
        return key;
    }

    /** Key of the scheme that scores it, as in {@code rules/evaluation-schemes.csv}. */
    public String scheme() {
        return scheme;
    }

    /** Its subjects are people: nothing of them is ever published. */
    public boolean person() {
        return this == INSPECTOR || this == ACCEPTOR || this == SHIFT_LEADER || this == DISPATCHER;
    }

    /** Its subjects are regions. */
    public boolean region() {
        return scheme.equals("region");
    }

    /** The kind of this {@link #key}. */
    public static Optional<SubjectKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
