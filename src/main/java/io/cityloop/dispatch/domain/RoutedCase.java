package io.cityloop.dispatch.domain;

import org.jspecify.annotations.Nullable;

/**
 * The case as the routing rules see it: no personal data.
 *
 * @param number case number
 * @param round 1, or more after a reopening
 * @param kind {@code EVENT} or {@code COMPONENT}
 * @param subClass code of the sub-class
 * @param className name of the class the sub-class belongs to
 * @param responsible who handles it, in the standard's words; empty when the standard does not say
 * @param lawBroken the filing condition says that a law is broken
 * @param limitHours the handling limit when it is counted on the wall clock, in hours; null for working time
 * @param channel how the report came
 * @param district six digits
 * @param street nine digits
 * @param community twelve digits
 * @param grid unit grid
 * @param affected how many people spoke of it
 * @param urgent somebody said there is danger now
 * @param sameHere other open cases of the same sub-class around the place
 * @param priorDepartment lead department of the round before; null in the first
 */
public record RoutedCase(
        String number,
        int round,
        String kind,
        String subClass,
        String className,
        String responsible,
        boolean lawBroken,
        @Nullable Integer limitHours,
        String channel,
        String district,
        String street,
        String community,
        String grid,
        int affected,
        boolean urgent,
        int sameHere,
        @Nullable String priorDepartment) {

    /** Whether the place lies in the region with this code, a district, street, community or grid. */
    public boolean in(String region) {
        return grid.startsWith(region) || community.startsWith(region);
    }

    /** Whether the handling limit runs on the wall clock and is at most this many hours. */
    public boolean within(int hours) {
        return limitHours != null && limitHours <= hours;
    }
}
