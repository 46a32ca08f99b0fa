package io.cityloop.web;

import io.cityloop.evaluation.Appeal;
import io.cityloop.evaluation.AppealState;
import io.cityloop.evaluation.Appeals;
import io.cityloop.identity.Action;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Appeals: a department files one at the case, and everybody concerned sees how far they are. */
@Controller
class EvaluationAppealPages {

    private static final int ROWS = 100;
    private static final int LONGEST_REASON = 1000;

    private final Permissions permissions;
    private final Appeals appeals;
    private final Names names;

    EvaluationAppealPages(Permissions permissions, Appeals appeals, Names names) {
        this.permissions = permissions;
        this.appeals = appeals;
        this.names = names;
    }

    @GetMapping("/evaluation/appeals")
    String list(@RequestParam(required = false) @Nullable String state, Model model) {
        var person = permissions.require(Action.EVALUATION_READ);
        var wanted = Arrays.stream(AppealState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        model.addAttribute("state", wanted);
        model.addAttribute("states", AppealState.values());
        model.addAttribute("appeals", of(person, wanted));
        return "web/evaluation-appeals";
    }

    /** All of them for those who compare and those who review; a department's own for the department. */
    private List<Appeal> of(Person person, @Nullable AppealState state) {
        if (Permissions.may(person, Action.EVALUATION_COMPARE)
                || person.has(Role.DISPATCHER)
                || person.has(Role.SHIFT_LEADER)) {
            return appeals.latest(null, state, ROWS);
        }
        return person.posts(Role.DEPARTMENT_LEAD).stream()
                .map(Post::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(department -> appeals.latest(department, state, ROWS).stream())
                .sorted(Comparator.comparingLong(Appeal::id).reversed())
                .limit(ROWS)
                .toList();
    }

    @PostMapping("/cases/{number}/appeal")
    String file(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes next) {
        var person = permissions.require(Action.CASE_READ);
        try {
            appeals.file(person, number, given(reason));
            next.addFlashAttribute("appealed", true);
        } catch (RejectedInput refusal) {
            refuse(refusal.errors().getFirst().message(), reason, next);
        } catch (Conflict refusal) {
            refuse(String.valueOf(refusal.getMessage()), reason, next);
        }
        return "redirect:/cases/{number}#judged";
    }

    private void refuse(String wordsOrKey, @Nullable String reason, RedirectAttributes next) {
        next.addFlashAttribute("appealRefused", names.refusal(wordsOrKey));
        next.addFlashAttribute("appealReason", reason);
    }

    private static String given(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RejectedInput("reason", "web.evaluation.appeal.noReason");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new RejectedInput("reason", "web.evaluation.appeal.longReason");
        }
        return reason.strip();
    }
}
