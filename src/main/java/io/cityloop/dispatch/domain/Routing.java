package io.cityloop.dispatch.domain;

import io.cityloop.dispatch.domain.RoutingConclusion.AreaGrade;
import io.cityloop.dispatch.domain.RoutingConclusion.ByHand;
import io.cityloop.dispatch.domain.RoutingConclusion.CoDepartment;
import io.cityloop.dispatch.domain.RoutingConclusion.LeadDepartment;
import io.cityloop.dispatch.domain.RoutingConclusion.Priority;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the routing rules said about one case, put together. */
public record Routing(List<RoutingConclusion> conclusions) {

    /** Copies the list. */
    public Routing {
        conclusions = List.copyOf(conclusions);
    }

    /** The department to lead; empty when no rule knew one. */
    public Optional<LeadDepartment> lead() {
        return one(LeadDepartment.class);
    }

    /** The departments to help, the leading one left out, each once. */
    public List<String> coDepartments() {
        return conclusions.stream()
                .filter(CoDepartment.class::isInstance)
                .map(conclusion -> ((CoDepartment) conclusion).department())
                .filter(department -> lead().map(LeadDepartment::department)
                        .filter(department::equals)
                        .isEmpty())
                .distinct()
                .toList();
    }

    /** Sure enough to dispatch without a hand. */
    public boolean sure() {
        return lead().map(LeadDepartment::sure).orElse(false);
    }

    /** Why a dispatcher has to look at it; empty when it goes without a hand. */
    public Optional<String> byHand() {
        String reasons = conclusions.stream()
                .filter(ByHand.class::isInstance)
                .map(conclusion -> ((ByHand) conclusion).reason())
                .distinct()
                .sorted()
                .collect(Collectors.joining("；"));
        return sure() || reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    /** Everything in one record, as it is kept with the explanation. */
    public Proposal proposal() {
        return new Proposal(
                lead().map(LeadDepartment::department).orElse(null),
                coDepartments(),
                sure(),
                lead().map(LeadDepartment::ground).orElse(null),
                areaGrade(),
                priority(),
                byHand().orElse(null));
    }

    /** The priority level, 1 to 4. */
    public int priority() {
        return one(Priority.class).map(Priority::level).orElse(4);
    }

    /** The area's grade. */
    public String areaGrade() {
        return one(AreaGrade.class).map(AreaGrade::grade).orElse("C");
    }

    private <T extends RoutingConclusion> Optional<T> one(Class<T> kind) {
        return conclusions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
