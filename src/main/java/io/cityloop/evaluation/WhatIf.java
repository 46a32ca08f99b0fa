package io.cityloop.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A period's sheets side by side with what another version of the rules would have made of the same facts. */
public record WhatIf(Period period, SubjectKind kind, String ruleVersion, String otherVersion, List<Pair> pairs) {

    /**
     * One subject.
     *
     * @param delta other minus score; null when one of them has none
     */
    public record Pair(
            ScoreSheet sheet, ScoreSheet other, @Nullable BigDecimal delta) {}
}
