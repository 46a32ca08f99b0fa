package io.cityloop.web;

import io.cityloop.evaluation.EvaluationExports;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SheetState;
import io.cityloop.evaluation.SubjectAccess;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.identity.Action;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did how well in a period: the list, the way each went since its own period before, and the map. */
@Controller
class EvaluationRankingPages {

    private static final Comparator<Row> BY_LOAD = Comparator.comparing(
            (Row row) -> row.sheet().loadAdjusted(), Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    private final Permissions permissions;
    private final CurrentPerson currentPerson;
    private final Evaluations evaluations;
    private final EvaluationExports exports;
    private final EvaluationDesk desk;

    EvaluationRankingPages(
            Permissions permissions,
            CurrentPerson currentPerson,
            Evaluations evaluations,
            EvaluationExports exports,
            EvaluationDesk desk) {
        this.permissions = permissions;
        this.currentPerson = currentPerson;
        this.evaluations = evaluations;
        this.exports = exports;
        this.desk = desk;
    }

    @GetMapping("/evaluation")
    String ranking(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String view,
            Model model) {
        if (!Permissions.may(currentPerson.require(), Action.EVALUATION_COMPARE)) {
            permissions.require(Action.EVALUATION_READ);
            return "redirect:/evaluation/own";
        }
        var person = permissions.require(Action.EVALUATION_COMPARE);
        var shown = desk.period(period);
        var subjects = EvaluationDesk.kind(kind);
        var ranking = evaluations.ranking(shown, subjects);
        var byLoad = "load".equals(view);
        model.addAttribute("kind", subjects);
        model.addAttribute("period", shown);
        model.addAttribute("info", evaluations.period(shown));
        model.addAttribute("ranking", ranking);
        model.addAttribute("byLoad", byLoad);
        model.addAttribute("rows", rows(person, ranking.sheets(), shown, subjects, byLoad));
        return "web/evaluation";
    }

    private List<Row> rows(Person person, List<ScoreSheet> sheets, Period period, SubjectKind kind, boolean byLoad) {
        var before = before(period, kind);
        var rows = sheets.stream()
                .filter(sheet -> SubjectAccess.sees(person, sheet.subject()))
                .map(sheet -> new Row(sheet, before.get(sheet.subject().key())));
        return (byLoad ? rows.sorted(BY_LOAD) : rows).toList();
    }

    private Map<String, ScoreSheet> before(Period period, SubjectKind kind) {
        var before = new HashMap<String, ScoreSheet>();
        evaluations
                .ranking(period.previous(), kind)
                .sheets()
                .forEach(sheet -> before.put(sheet.subject().key(), sheet));
        return before;
    }

    /** The ranking as a workbook. */
    @GetMapping("/evaluation/ranking.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String period,
            Locale locale) {
        permissions.require(Action.EVALUATION_COMPARE, null, null);
        var shown = desk.period(period);
        var subjects = EvaluationDesk.kind(kind);
        return Downloads.workbook(
                "ranking-" + subjects.key() + "-" + shown.key() + ".xlsx", exports.ranking(shown, subjects, locale));
    }

    /**
     * A sheet in the list.
     *
     * @param before the same subject's in the period before; null when there is none
     */
    record Row(ScoreSheet sheet, @Nullable ScoreSheet before) {

        /** By how much it went up or down against its own past; null without two scores. */
        public @Nullable BigDecimal move() {
            var now = sheet.adjusted();
            var then = before == null ? null : before.adjusted();
            return now == null || then == null ? null : now.subtract(then);
        }

        /** It is out of the ranking. */
        public boolean off() {
            return sheet.state() != SheetState.SCORED;
        }

        /** Width of the bar in percent. */
        public int width() {
            var score = sheet.adjusted();
            return score == null ? 0 : Math.clamp(score.intValue(), 0, 100);
        }
    }
}
