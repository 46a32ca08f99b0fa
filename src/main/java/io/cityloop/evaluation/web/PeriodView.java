package io.cityloop.evaluation.web;

import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.PeriodState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A period as programs read it; {@code to} is its last day. */
record PeriodView(
        String period,
        String kind,
        LocalDate from,
        LocalDate to,
        PeriodState state,
        boolean provisional,
        int revision,
        @Nullable String ruleVersion,
        @Nullable Instant asOf,
        @Nullable Instant publishedAt,
        List<PeriodInfo.Step> steps) {

    static PeriodView of(PeriodInfo info) {
        return new PeriodView(
                info.period().key(),
                info.period().kind().key(),
                info.period().from(),
                info.period().to().minusDays(1),
                info.state(),
                info.provisional(),
                info.revision(),
                info.ruleVersion(),
                info.asOf(),
                info.publishedAt(),
                info.steps());
    }
}
