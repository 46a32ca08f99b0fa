package io.cityloop.web;

import io.cityloop.evaluation.Appeals;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.PeriodKind;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectAccess;
import io.cityloop.evaluation.TrendPoint;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A department's own scores, or a person's: now, and the way here. */
@Controller
class EvaluationOwnPages {

    private static final int TREND = 12;
    private static final int APPEALABLE = 50;

    private final Permissions permissions;
    private final Evaluations evaluations;
    private final Appeals appeals;
    private final EvaluationDesk desk;

    EvaluationOwnPages(Permissions permissions, Evaluations evaluations, Appeals appeals, EvaluationDesk desk) {
        this.permissions = permissions;
        this.evaluations = evaluations;
        this.appeals = appeals;
        this.desk = desk;
    }

    @GetMapping("/evaluation/own")
    String own(@RequestParam(required = false) @Nullable String kind, Model model) {
        var person = permissions.require(Action.EVALUATION_READ);
        var length = EvaluationDesk.periodKind(kind);
        model.addAttribute("kind", length);
        model.addAttribute(
                "cards",
                SubjectAccess.own(person).stream()
                        .map(subject -> card(subject, length))
                        .toList());
        model.addAttribute("appealable", appeals.appealable(person, APPEALABLE));
        return "web/evaluation-own";
    }

    private Card card(Subject subject, PeriodKind kind) {
        var period = desk.today(kind);
        return new Card(
                subject, evaluations.sheet(period, subject).orElse(null), evaluations.trend(period, subject, TREND));
    }

    /**
     * One subject.
     *
     * @param now its running sheet; null when nothing was counted yet
     */
    record Card(Subject subject, @Nullable ScoreSheet now, List<TrendPoint> trend) {}
}
