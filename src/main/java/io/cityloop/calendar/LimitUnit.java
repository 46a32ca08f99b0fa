package io.cityloop.calendar;

import java.time.Duration;

/**
 * What one unit of a time limit is worth, and whether nights, weekends and holidays count.
 *
 * <p>Anything "urgent" runs on the wall clock, 值班 inside the duty hours of every day; a working day is eight working hours, continued to the same working
 * moment.
 */
public enum LimitUnit {
    /** Wall-clock minute. */
    URGENT_MINUTE("分钟", Duration.ofMinutes(1), false),
    /** 值班分钟: minute inside the duty hours, used by the stage limits of the two centres. */
    DUTY_MINUTE("值班分钟", Duration.ofMinutes(1), false),
    /** 值班时: hour inside the duty hours. */
    DUTY_HOUR("值班时", Duration.ofHours(1), false),
    /** 紧急工作时: wall-clock hour, nights and holidays too. */
    URGENT_HOUR("紧急工作时", Duration.ofHours(1), false),
    /** 紧急工作日: 24 wall-clock hours. */
    URGENT_DAY("紧急工作日", Duration.ofHours(24), false),
    /** 自然日: 24 wall-clock hours; the same time as an urgent day under the name laws use. */
    CALENDAR_DAY("自然日", Duration.ofHours(24), false),
    /** 工作时: an hour inside the working periods. */
    WORKING_HOUR("工作时", Duration.ofHours(1), true),
    /** 工作日: eight working hours. */
    WORKING_DAY("工作日", Duration.ofHours(8), true);

    private final String text;
    private final Duration worth;
    private final boolean working;

    LimitUnit(String text, Duration worth, boolean working) {
        this.text = text;
        this.worth = worth;
        this.working = working;
    }

    /** The Chinese word of the standard, as it stands in limit texts. */
    public String text() {
        return text;
    }

    /** Length of one unit in its own time: wall-clock time, or working time for the two working units. */
    public Duration worth() {
        return worth;
    }

    /** Whether only time inside the duty hours counts, holidays too. */
    public boolean isDuty() {
        return this == DUTY_MINUTE || this == DUTY_HOUR;
    }

    /** Whether only time inside working periods counts. */
    public boolean isWorking() {
        return working;
    }
}
