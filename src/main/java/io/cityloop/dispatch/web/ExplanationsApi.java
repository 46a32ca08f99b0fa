package io.cityloop.dispatch.web;

import io.cityloop.casefile.CaseSearch;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.Explanations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Why decisions about a case came out as they did, for staff who may see the case. It stands here because the module of
 * the rules lies below the one that knows who may see what.
 */
@RestController
class ExplanationsApi {

    private final Explanations explanations;
    private final CaseSearch cases;
    private final Permissions permissions;

    ExplanationsApi(Explanations explanations, CaseSearch cases, Permissions permissions) {
        this.explanations = explanations;
        this.cases = cases;
        this.permissions = permissions;
    }

    /** All explanations of a case, oldest first: so few that one page holds them. */
    record ExplanationPage(
            List<Explanation> items, @Nullable String next) {}

    @GetMapping("/api/cases/{number}/explanations")
    ExplanationPage explanations(@PathVariable String number) {
        Person person = permissions.require(Action.CASE_READ);
        String seen = cases.see(person, number).number();
        return new ExplanationPage(explanations.of(seen), null);
    }
}
