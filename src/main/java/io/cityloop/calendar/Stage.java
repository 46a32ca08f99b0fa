package io.cityloop.calendar;

import java.util.Locale;

/** The parts of a case's life that have a clock of their own, and the whole. */
public enum Stage {
    /** 受理: from the report to its acceptance. */
    ACCEPTANCE,
    /** 核实: an inspector looks before filing. */
    VERIFICATION,
    /** 立案: the shift leader files. */
    FILING,
    /** 派遣: to a department. */
    DISPATCH,
    /** 协调: a supervisor decides a dispute between departments. */
    COORDINATION,
    /** 处置: the department works; limited by the filing condition. */
    HANDLING,
    /** 核查: an inspector looks after handling. */
    CHECK,
    /** 结案: the shift leader closes. */
    CLOSING,
    /** From report to closing. */
    TOTAL;

    /** The stage's name in process variables and the API, such as {@code acceptance}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage of a {@link #key}; throws {@link IllegalArgumentException} for any other text. */
    public static Stage of(String key) {
        for (Stage stage : values()) {
            if (stage.key().equals(key)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("No such stage: " + key);
    }
}
