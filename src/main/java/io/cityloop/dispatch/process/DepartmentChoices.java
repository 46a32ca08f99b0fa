package io.cityloop.dispatch.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.dispatch.domain.Proposal;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.Person;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.Rejection;
import io.cityloop.tasks.FormOption;
import io.cityloop.tasks.FormOptions;
import io.cityloop.tasks.WorkTask;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The departments that take cases: the proposed one first with its ground, the rejected ones with the reason. */
@Component
class DepartmentChoices implements FormOptions {

    private final Organisations organisations;
    private final Router router;

    DepartmentChoices(Organisations organisations, Router router) {
        this.organisations = organisations;
        this.router = router;
    }

    @Override
    public String valuesKey() {
        return "departments";
    }

    @Override
    public List<FormOption> options(WorkTask task, CaseFile caseFile, Person person) {
        Proposal proposal = router.lastProposal(caseFile.number()).orElse(null);
        Map<String, String> rejected = router.lastExplanation(caseFile.number()).stream()
                .map(Explanation::rejected)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Rejection::alternative, Rejection::reason, (first, second) -> first));
        String proposed = proposal == null || proposal.leadDepartment() == null ? "" : proposal.leadDepartment();
        return organisations.all().stream()
                .filter(Organisation::takesCases)
                .sorted(Comparator.comparing((Organisation one) -> !one.code().equals(proposed))
                        .thenComparing(Organisation::code))
                .map(one -> new FormOption(
                        one.code(),
                        one.code().equals(proposed) && proposal != null
                                ? "★ " + one.name() + " (" + proposal.ground() + ")"
                                : one.name()
                                        + (rejected.containsKey(one.code())
                                                ? " (✕ " + rejected.get(one.code()) + ")"
                                                : "")))
                .toList();
    }
}
