package io.cityloop.enforcement;

import java.time.Instant;
import java.util.List;

/**
 * Things kept as evidence 先行登记保存 (Penalty Law art. 56).
 *
 * @param subject the measure's id within the file
 * @param stepId the step in which it is decided what becomes of them
 * @param warnAt when to remind
 * @param dueAt when they are free by themselves
 */
public record PreservedEvidence(
        String penaltyId, String subject, List<String> goods, long stepId, Instant warnAt, Instant dueAt) {

    /** Copies the list. */
    public PreservedEvidence {
        goods = List.copyOf(goods);
    }
}
