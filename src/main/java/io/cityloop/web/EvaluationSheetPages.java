package io.cityloop.web;

import io.cityloop.evaluation.EvaluationExports;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectAccess;
import io.cityloop.identity.Action;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One score sheet, line by line, down to the cases behind each line. */
@Controller
class EvaluationSheetPages {

    private static final int ROWS = 50;
    private static final int TREND = 12;

    private final Permissions permissions;
    private final Evaluations evaluations;
    private final EvaluationExports exports;
    private final EvaluationDesk desk;

    EvaluationSheetPages(
            Permissions permissions, Evaluations evaluations, EvaluationExports exports, EvaluationDesk desk) {
        this.permissions = permissions;
        this.evaluations = evaluations;
        this.exports = exports;
        this.desk = desk;
    }

    @GetMapping("/evaluation/sheets/{id}")
    String sheet(@PathVariable String id, Model model) {
        var sheet = seen(id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("period", sheet.period());
        model.addAttribute("info", evaluations.period(sheet.period()));
        model.addAttribute("total", total(sheet));
        model.addAttribute("trend", evaluations.trend(sheet.period(), sheet.subject(), TREND));
        return "web/evaluation-sheet";
    }

    private static BigDecimal total(ScoreSheet sheet) {
        return sheet.lines().stream().map(SheetLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sheet of a subject in a period, whatever its id. */
    @GetMapping("/evaluation/of/{kind}/{key}")
    String of(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String period,
            Model model) {
        var subject = new Subject(EvaluationDesk.kind(kind), key);
        var person = permissions.require(Action.EVALUATION_READ);
        if (!SubjectAccess.sees(person, subject)) {
            throw new NotFound("identity.notFound");
        }
        var shown = desk.period(period);
        var found = evaluations.sheet(shown, subject);
        if (found.isPresent()) {
            return "redirect:/evaluation/sheets/" + found.get().id();
        }
        model.addAttribute("subject", subject);
        model.addAttribute("period", shown);
        model.addAttribute("info", evaluations.period(shown));
        return "web/evaluation-none";
    }

    @GetMapping("/evaluation/sheets/{id}/lines/{number}")
    String cases(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var sheet = seen(id);
        var line = sheet.lines().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("identity.notFound"));
        var page = evaluations.cases(id, number, cursor, ROWS);
        model.addAttribute("sheet", sheet);
        model.addAttribute("line", line);
        model.addAttribute("cases", page.items());
        model.addAttribute("next", page.next());
        return fragment && cursor != null ? "web/evaluation-cases :: rows" : "web/evaluation-cases";
    }

    /** The sheet on paper. */
    @GetMapping("/evaluation/sheets/{id}/pdf")
    ResponseEntity<byte[]> paper(@PathVariable String id, Locale locale) {
        var sheet = seen(id);
        var name = "sheet-" + sheet.subject().kind().key() + "-"
                + sheet.subject().key() + "-" + sheet.period().key() + ".pdf";
        return Downloads.pdf(name, exports.sheet(id, locale));
    }

    private ScoreSheet seen(String id) {
        var person = permissions.require(Action.EVALUATION_READ);
        var sheet = evaluations.sheet(id);
        if (!SubjectAccess.sees(person, sheet.subject())) {
            throw new NotFound("identity.notFound");
        }
        return sheet;
    }
}
