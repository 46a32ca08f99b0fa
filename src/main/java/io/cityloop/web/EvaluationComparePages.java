package io.cityloop.web;

import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SubjectAccess;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two periods side by side, everybody of a kind. */
@Controller
class EvaluationComparePages {

    private final Permissions permissions;
    private final Evaluations evaluations;
    private final EvaluationDesk desk;

    EvaluationComparePages(Permissions permissions, Evaluations evaluations, EvaluationDesk desk) {
        this.permissions = permissions;
        this.evaluations = evaluations;
        this.desk = desk;
    }

    @GetMapping("/evaluation/compare")
    String compare(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String a,
            @RequestParam(required = false) @Nullable String b,
            Model model) {
        var person = permissions.require(Action.EVALUATION_COMPARE);
        var subjects = EvaluationDesk.kind(kind);
        var second = desk.period(b);
        var first = a == null || a.isBlank() ? second.previous() : desk.period(a);
        model.addAttribute("kind", subjects);
        model.addAttribute("first", evaluations.period(first));
        model.addAttribute("second", evaluations.period(second));
        model.addAttribute("rows", rows(person, subjects, first, second));
        return "web/evaluation-compare";
    }

    private List<Pair> rows(Person person, SubjectKind kind, Period first, Period second) {
        var pairs = new LinkedHashMap<String, Pair>();
        for (var sheet : seen(person, kind, second)) {
            pairs.put(sheet.subject().key(), new Pair(null, sheet));
        }
        for (var sheet : seen(person, kind, first)) {
            pairs.merge(
                    sheet.subject().key(), new Pair(sheet, null), (later, earlier) -> new Pair(sheet, later.second()));
        }
        return List.copyOf(pairs.values());
    }

    private List<ScoreSheet> seen(Person person, SubjectKind kind, Period period) {
        return evaluations.ranking(period, kind).sheets().stream()
                .filter(sheet -> SubjectAccess.sees(person, sheet.subject()))
                .toList();
    }

    /** A subject in both periods; one of them may be missing. */
    record Pair(@Nullable ScoreSheet first, @Nullable ScoreSheet second) {

        /** Its name. */
        public String name() {
            return either().name();
        }

        /** Points of the lines of both by rule, in order of the second. */
        public List<LinePair> lines() {
            var lines = new LinkedHashMap<String, LinePair>();
            if (second != null) {
                second.lines().forEach(line -> lines.put(line.rule(), new LinePair(line.rule(), null, line.points())));
            }
            if (first != null) {
                first.lines()
                        .forEach(line -> lines.merge(
                                line.rule(),
                                new LinePair(line.rule(), line.points(), null),
                                (later, earlier) -> new LinePair(later.rule(), line.points(), later.second())));
            }
            return List.copyOf(lines.values());
        }

        private ScoreSheet either() {
            return second != null ? second : Objects.requireNonNull(first);
        }

        /** By how much the second is better; null without two scores. */
        public @Nullable BigDecimal delta() {
            var then = first == null ? null : first.adjusted();
            var now = second == null ? null : second.adjusted();
            return then == null || now == null ? null : now.subtract(then);
        }
    }

    /** What one rule brought in both periods. */
    record LinePair(
            String rule,
            @Nullable BigDecimal first,
            @Nullable BigDecimal second) {}
}
