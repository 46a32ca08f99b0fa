package io.cityloop.web;

import io.cityloop.evaluation.Adjustment;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.Ranking;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SheetState;
import io.cityloop.identity.Action;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evaluator's desk: compute a period that is over, review it, prove it, make it public. */
@Controller
class EvaluationRunPages {

    private static final int PERIODS = 24;

    private final Permissions permissions;
    private final Evaluations evaluations;
    private final EvaluationDesk desk;
    private final Names names;

    EvaluationRunPages(Permissions permissions, Evaluations evaluations, EvaluationDesk desk, Names names) {
        this.permissions = permissions;
        this.evaluations = evaluations;
        this.desk = desk;
        this.names = names;
    }

    @GetMapping("/evaluation/run")
    String periods(@RequestParam(required = false) @Nullable String kind, Model model) {
        permissions.require(Action.EVALUATION_RUN);
        var length = EvaluationDesk.periodKind(kind);
        model.addAttribute("kind", length);
        model.addAttribute("periods", evaluations.periods(length, PERIODS));
        model.addAttribute("version", evaluations.currentRuleVersion());
        return "web/evaluation-run";
    }

    @GetMapping("/evaluation/periods/{key}")
    String review(@PathVariable String key, Model model) {
        permissions.require(Action.EVALUATION_RUN);
        var period = desk.period(key);
        var reviews = desk.kinds().stream()
                .map(kind -> Review.of(evaluations.ranking(period, kind)))
                .toList();
        model.addAttribute("period", period);
        model.addAttribute("info", evaluations.period(period));
        model.addAttribute("version", evaluations.currentRuleVersion());
        model.addAttribute("reviews", reviews);
        model.addAttribute(
                "adjustments",
                reviews.stream().flatMap(review -> review.adjusted().stream()).toList());
        return "web/evaluation-period";
    }

    @PostMapping("/evaluation/periods/{key}/{step}")
    String take(
            @PathVariable String key,
            @PathVariable String step,
            @RequestParam(defaultValue = "false") boolean reviewed,
            RedirectAttributes next) {
        var person = permissions.require(Action.EVALUATION_RUN);
        var period = desk.period(key);
        try {
            go(person, period, step, reviewed, next);
            next.addFlashAttribute("done", step);
        } catch (Conflict refusal) {
            next.addFlashAttribute("refused", names.refusal(String.valueOf(refusal.getMessage())));
        } catch (RejectedInput refusal) {
            next.addFlashAttribute(
                    "refused", names.refusal(refusal.errors().getFirst().message()));
        }
        return "redirect:/evaluation/periods/" + period.key();
    }

    private void go(Person person, Period period, String step, boolean reviewed, RedirectAttributes next) {
        switch (step) {
            case "compute" -> evaluations.compute(person, period);
            case "publish" -> {
                if (!reviewed) {
                    throw new RejectedInput("reviewed", "web.evaluation.run.reviewFirst");
                }
                evaluations.publish(person, period);
            }
            case "replay" -> next.addFlashAttribute("replay", evaluations.replay(period));
            default -> throw new NotFound("identity.notFound");
        }
    }

    /** A day counted again from the frozen marks. */
    @PostMapping("/evaluation/proof")
    String prove(@RequestParam(required = false) @Nullable String day, RedirectAttributes next) {
        permissions.require(Action.EVALUATION_RUN);
        try {
            next.addFlashAttribute("proof", evaluations.prove(LocalDate.parse(String.valueOf(day))));
        } catch (DateTimeException unreadable) {
            next.addFlashAttribute("refused", names.refusal("web.evaluation.run.noDay"));
        } catch (Conflict refusal) {
            next.addFlashAttribute("refused", names.refusal(String.valueOf(refusal.getMessage())));
        }
        return "redirect:/evaluation/run?kind=day";
    }

    /**
     * A kind's sheets at a glance.
     *
     * @param adjusted sheets whose published score an appeal has changed, by adjustment
     */
    record Review(
            Ranking ranking,
            long scored,
            long small,
            long empty,
            @Nullable ScoreSheet best,
            @Nullable ScoreSheet worst,
            List<Adjusted> adjusted) {

        static Review of(Ranking ranking) {
            var ranked = ranking.sheets().stream()
                    .filter(sheet -> sheet.state() == SheetState.SCORED)
                    .toList();
            return new Review(
                    ranking,
                    ranked.size(),
                    count(ranking, SheetState.SAMPLE_TOO_SMALL),
                    count(ranking, SheetState.NO_DATA),
                    ranked.isEmpty() ? null : ranked.getFirst(),
                    ranked.size() < 2 ? null : ranked.getLast(),
                    adjustments(ranking));
        }

        private static List<Adjusted> adjustments(Ranking ranking) {
            return ranking.sheets().stream()
                    .flatMap(sheet -> sheet.adjustments().stream().map(one -> new Adjusted(sheet, one)))
                    .sorted(Comparator.comparing(
                                    (Adjusted one) -> one.adjustment().at())
                            .reversed())
                    .toList();
        }

        private static long count(Ranking ranking, SheetState state) {
            return ranking.sheets().stream()
                    .filter(sheet -> sheet.state() == state)
                    .count();
        }
    }

    /** A sheet and what changed its score. */
    record Adjusted(ScoreSheet sheet, Adjustment adjustment) {}
}
