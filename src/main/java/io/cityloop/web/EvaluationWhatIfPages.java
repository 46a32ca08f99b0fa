package io.cityloop.web;

import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.SubjectAccess;
import io.cityloop.evaluation.WhatIf;
import io.cityloop.identity.Action;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.RuleVersionInfo;
import io.cityloop.rules.RuleVersions;
import io.cityloop.rules.VersionState;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What another version of the rules would have made of a period; nothing is changed by looking. */
@Controller
class EvaluationWhatIfPages {

    private static final String DECISION = "evaluation";

    private final Permissions permissions;
    private final Evaluations evaluations;
    private final RuleVersions versions;
    private final EvaluationDesk desk;
    private final Names names;

    EvaluationWhatIfPages(
            Permissions permissions, Evaluations evaluations, RuleVersions versions, EvaluationDesk desk, Names names) {
        this.permissions = permissions;
        this.evaluations = evaluations;
        this.versions = versions;
        this.desk = desk;
        this.names = names;
    }

    @GetMapping("/evaluation/what-if")
    String whatIf(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String version,
            HttpServletResponse response,
            Model model) {
        var person = permissions.require(Action.EVALUATION_COMPARE);
        var subjects = EvaluationDesk.kind(kind);
        var shown = desk.period(period);
        model.addAttribute("kind", subjects);
        model.addAttribute("period", shown);
        model.addAttribute("info", evaluations.period(shown));
        model.addAttribute("current", evaluations.currentRuleVersion());
        model.addAttribute("versions", choice());
        model.addAttribute("version", version);
        if (version != null && !version.isBlank()) {
            try {
                show(person, evaluations.whatIf(shown, subjects, version.strip()), model);
            } catch (RejectedInput refusal) {
                refuse(refusal.errors().getFirst().message(), response, model);
            } catch (Conflict refusal) {
                refuse(String.valueOf(refusal.getMessage()), response, model);
            }
        }
        return "web/evaluation-what-if";
    }

    private void show(Person person, WhatIf whatIf, Model model) {
        var pairs = whatIf.pairs().stream()
                .filter(pair -> SubjectAccess.sees(person, pair.sheet().subject()))
                .map(pair -> new Row(pair, differences(pair.sheet(), pair.other())))
                .toList();
        model.addAttribute("whatIf", whatIf);
        model.addAttribute("rows", pairs);
        model.addAttribute("changed", pairs.stream().filter(Row::changed).count());
    }

    private void refuse(String wordsOrKey, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", names.refusal(wordsOrKey));
    }

    /** Whatever can judge: a version that was refused cannot. */
    private List<RuleVersionInfo> choice() {
        return versions.versions(DECISION).stream()
                .filter(version -> version.state() != VersionState.REFUSED)
                .toList();
    }

    /** The lines that do not come to the same points, and those that only one of the two has. */
    private static List<Difference> differences(ScoreSheet sheet, ScoreSheet other) {
        var lines = new LinkedHashMap<String, SheetLine>();
        sheet.lines().forEach(line -> lines.put(line.rule(), line));
        var differences = new ArrayList<Difference>();
        for (var line : other.lines()) {
            var ours = lines.remove(line.rule());
            if (ours == null || !same(ours, line)) {
                differences.add(new Difference(ours, line));
            }
        }
        lines.values().forEach(line -> differences.add(new Difference(line, null)));
        return differences;
    }

    private static boolean same(SheetLine one, SheetLine other) {
        return one.points().compareTo(other.points()) == 0
                && compare(one.weight(), other.weight())
                && compare(one.share(), other.share());
    }

    private static boolean compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** A line in both sheets, or in one of them. */
    record Difference(@Nullable SheetLine ours, @Nullable SheetLine theirs) {

        /** The line to name it by. */
        public SheetLine either() {
            return ours != null ? ours : Objects.requireNonNull(theirs);
        }
    }

    /** A subject under both versions. */
    record Row(WhatIf.Pair pair, List<Difference> differences) {

        /** Score, grade, rank or a line differs. */
        public boolean changed() {
            return !differences.isEmpty()
                    || !Objects.equals(pair.sheet().grade(), pair.other().grade())
                    || !Objects.equals(pair.sheet().rank(), pair.other().rank());
        }
    }
}
