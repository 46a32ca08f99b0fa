package io.cityloop.calendar;

/** 管理区域类别: how closely an area is watched, decided by the city; A is the key area. */
public enum AreaGrade {
    /** Key areas, shortest limits. */
    A,
    /** Ordinary built-up areas. */
    B,
    /** The rest. */
    C
}
