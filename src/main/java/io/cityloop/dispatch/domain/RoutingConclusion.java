package io.cityloop.dispatch.domain;

/** Something the routing rules concluded. */
public sealed interface RoutingConclusion {

    /**
     * The department that leads.
     *
     * @param department its code
     * @param sure no hand is needed
     * @param ground why it, in words
     */
    record LeadDepartment(String department, boolean sure, String ground) implements RoutingConclusion {}

    /**
     * The case does not go without a hand.
     *
     * @param reason why, in words
     */
    record ByHand(String reason) implements RoutingConclusion {}

    /**
     * A department that helps or is told.
     *
     * @param department its code
     * @param ground why it, in words
     */
    record CoDepartment(String department, String ground) implements RoutingConclusion {}

    /**
     * The management grade of the area.
     *
     * @param grade A, B or C
     * @param ground why, in words
     */
    record AreaGrade(String grade, String ground) implements RoutingConclusion {}

    /**
     * How urgent the case is.
     *
     * @param level 1 is the most urgent, 4 the least
     * @param points the sum behind the level
     */
    record Priority(int level, int points) implements RoutingConclusion {}
}
