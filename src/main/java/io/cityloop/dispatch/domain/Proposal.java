package io.cityloop.dispatch.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules propose.
 *
 * @param leadDepartment code of the department to lead, null when no rule knew one
 * @param coDepartments codes of the departments to help
 * @param sure sure enough to dispatch without a hand
 * @param ground why this department, in words
 * @param areaGrade A, B or C
 * @param byHand why a dispatcher has to look at it; null when it goes without a hand
 * @param priority 1 is the most urgent, 4 the least
 * @param decidedBy name of the rule that gave the department its ground; null when there is none, or it was not kept
 */
public record Proposal(
        @Nullable String leadDepartment,
        List<String> coDepartments,
        boolean sure,
        @Nullable String ground,
        String areaGrade,
        int priority,
        @Nullable String byHand,
        @Nullable String decidedBy) {

    /** A proposal of which it is not known which rule gave the department its ground. */
    public Proposal(
            @Nullable String leadDepartment,
            List<String> coDepartments,
            boolean sure,
            @Nullable String ground,
            String areaGrade,
            int priority,
            @Nullable String byHand) {
        this(leadDepartment, coDepartments, sure, ground, areaGrade, priority, byHand, null);
    }

    /** The same, with the rule that gave the department its ground. */
    public Proposal decidedBy(@Nullable String rule) {
        return new Proposal(leadDepartment, coDepartments, sure, ground, areaGrade, priority, byHand, rule);
    }

    /** When rules cannot be asked: nobody is proposed, and the reason is said. */
    public static Proposal byHand(String reason) {
        return new Proposal(null, List.of(), false, null, "C", 4, reason);
    }
}
