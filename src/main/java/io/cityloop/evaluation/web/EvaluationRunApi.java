package io.cityloop.evaluation.web;

import io.cityloop.evaluation.DayProof;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.Replay;
import io.cityloop.evaluation.WhatIf;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Computing, publishing and proving. */
@RestController
@RequestMapping("/api/evaluations")
class EvaluationRunApi {

    private final Evaluations evaluations;
    private final EvaluationAccess access;

    EvaluationRunApi(Evaluations evaluations, EvaluationAccess access) {
        this.evaluations = evaluations;
        this.access = access;
    }

    record ReplayRequest(@Nullable String ruleVersion) {}

    record Pair(
            String subject,
            String name,
            SheetView sheet,
            SheetView other,
            @Nullable BigDecimal delta) {}

    /**
     * What a replay found.
     *
     * @param identical the stored sheets came out the same, bit for bit; null for a what-if
     */
    record ReplayView(
            String period,
            String ruleVersion,
            @Nullable String otherVersion,
            @Nullable Boolean identical,
            int sheets,
            List<String> different,
            List<Pair> pairs) {}

    /** Computes the sheets of a period that is over. */
    @PostMapping("/{period}/compute")
    PeriodView compute(@PathVariable String period) {
        return PeriodView.of(evaluations.compute(access.evaluator(), Asked.period(period)));
    }

    /** Makes a computed period public. */
    @PostMapping("/{period}/publish")
    PeriodView publish(@PathVariable String period) {
        return PeriodView.of(evaluations.publish(access.evaluator(), Asked.period(period)));
    }

    /** Without a version, or with the stored one: the proof. With another: a what-if, which changes nothing. */
    @PostMapping("/{period}/replay")
    ReplayView replay(
            @PathVariable String period,
            @RequestParam(defaultValue = "department") String subject,
            @RequestBody(required = false) @Nullable ReplayRequest request) {
        access.comparer();
        Period asked = Asked.period(period);
        String wanted = request == null ? null : request.ruleVersion();
        String stored = evaluations.period(asked).ruleVersion();
        if (stored != null && (wanted == null || wanted.equals(stored))) {
            Replay replay = evaluations.replay(asked);
            return new ReplayView(
                    asked.key(),
                    replay.ruleVersion(),
                    null,
                    replay.identical(),
                    replay.sheets(),
                    replay.different(),
                    List.of());
        }
        String other = wanted == null ? evaluations.currentRuleVersion() : wanted;
        WhatIf whatIf = evaluations.whatIf(asked, Asked.kind(subject), other);
        return new ReplayView(
                asked.key(),
                whatIf.ruleVersion(),
                other,
                null,
                whatIf.pairs().size(),
                List.of(),
                whatIf.pairs().stream().map(EvaluationRunApi::pair).toList());
    }

    private static Pair pair(WhatIf.Pair pair) {
        return new Pair(
                pair.sheet().subject().key(),
                pair.sheet().name(),
                SheetView.of(pair.sheet()),
                SheetView.of(pair.other()),
                pair.delta());
    }

    /** A day's aggregates beside a full recount of the frozen marks. */
    @GetMapping("/days/{day}/proof")
    DayProof prove(@PathVariable String day) {
        access.comparer();
        return evaluations.prove(Asked.day(day));
    }
}
