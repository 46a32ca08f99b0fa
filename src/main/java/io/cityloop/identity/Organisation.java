package io.cityloop.identity;

import org.jspecify.annotations.Nullable;

/**
 * One node of the tree province, city, district, street, unit.
 *
 * @param kind one of {@link #CENTRE}, {@link #DEPARTMENT}, {@link #STREET}, {@link #UNIT}, {@link #GOVERNMENT}
 * @param parent code of the organisation above; null at the top
 * @param region code of the region it answers for; null for the whole city
 */
public record Organisation(
        String code,
        String name,
        String kind,
        @Nullable String parent,
        @Nullable String region) {

    /** A government: province, city or district. */
    public static final String GOVERNMENT = "government";
    /** A supervision or command centre. */
    public static final String CENTRE = "centre";
    /** A department that cases are dispatched to. */
    public static final String DEPARTMENT = "department";
    /** A street office. */
    public static final String STREET = "street";
    /** A unit below a department or street. */
    public static final String UNIT = "unit";

    /** Cases can be dispatched to it. */
    public boolean takesCases() {
        return kind.equals(DEPARTMENT);
    }
}
