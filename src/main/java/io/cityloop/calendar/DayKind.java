package io.cityloop.calendar;

/** What a day is to working time. */
public enum DayKind {
    /** An ordinary weekday. */
    WORKDAY,
    /** Saturday or Sunday without a special rule. */
    WEEKEND,
    /** Off by the yearly notice, holiday and moved rest days alike. */
    HOLIDAY,
    /** 调休: a weekend day worked by the yearly notice. */
    MAKE_UP_WORKDAY;

    /** Whether working periods count on such a day. */
    public boolean isWorked() {
        return this == WORKDAY || this == MAKE_UP_WORKDAY;
    }
}
