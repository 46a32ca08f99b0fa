package io.cityloop.dispatch.process;

import io.cityloop.calendar.Limit;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.catalog.SubClass;
import io.cityloop.dispatch.Returns;
import io.cityloop.dispatch.domain.HandlingLimit;
import io.cityloop.dispatch.domain.KeyArea;
import io.cityloop.dispatch.domain.OwnedComponent;
import io.cityloop.dispatch.domain.Responsibility;
import io.cityloop.dispatch.domain.ReturnedBy;
import io.cityloop.dispatch.domain.RoutedCase;
import io.cityloop.dispatch.domain.Unit;
import io.cityloop.dispatch.persistence.ResponsibilityMapper;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Place;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the routing rules look at. */
@Component
class RoutingFacts {

    private static final double NEARBY = 100;

    private final CaseFiles cases;
    private final Catalog catalog;
    private final CityMap map;
    private final Organisations organisations;
    private final ResponsibilityMapper responsibilities;
    private final Returns returns;

    RoutingFacts(
            CaseFiles cases,
            Catalog catalog,
            CityMap map,
            Organisations organisations,
            ResponsibilityMapper responsibilities,
            Returns returns) {
        this.cases = cases;
        this.catalog = catalog;
        this.map = map;
        this.organisations = organisations;
        this.responsibilities = responsibilities;
        this.returns = returns;
    }

    /**
     * Facts for the rules and for the explanation.
     *
     * @param all every fact
     * @param told the facts that differ from case to case, by name; what is kept with the explanation
     * @param shared the facts that are alike for many cases, by name; kept once
     */
    record Facts(List<Object> all, Map<String, Object> told, Map<String, Object> shared) {}

    Facts of(CaseFile caseFile) {
        String subClass = Objects.requireNonNull(caseFile.subClass(), "a filed case has a sub-class");
        List<OwnedComponent> components = components(caseFile);
        List<Responsibility> lines = lines(subClass);
        List<KeyArea> areas = areas(caseFile.place());
        RoutedCase routed = routed(caseFile, subClass, areas);
        List<ReturnedBy> returned = returns.agreed(caseFile).stream()
                .map(agreed -> new ReturnedBy(agreed.department(), agreed.reason()))
                .toList();
        List<Unit> units = units();
        List<Object> all = Stream.of(List.of(routed), components, lines, areas, returned, units)
                .<Object>flatMap(List::stream)
                .toList();
        return new Facts(
                all,
                Map.of(
                        "case",
                        routed,
                        "components",
                        components,
                        "responsibilities",
                        lines,
                        "areas",
                        areas,
                        "returns",
                        returned),
                Map.of("units", units));
    }

    private RoutedCase routed(CaseFile caseFile, String subClass, List<KeyArea> areas) {
        Optional<SubClass> known = caseFile.standardVersion() == null
                ? catalog.subClass(subClass)
                : catalog.subClass(caseFile.standardVersion(), subClass);
        Optional<FilingCondition> condition =
                Optional.ofNullable(caseFile.conditionId()).flatMap(catalog::condition);
        Place place = caseFile.place();
        return new RoutedCase(
                caseFile.number(),
                caseFile.round(),
                known.map(one -> one.kind().name()).orElse(subClass.startsWith("C") ? "COMPONENT" : "EVENT"),
                subClass,
                known.map(SubClass::className).orElse(""),
                condition.map(FilingCondition::responsible).orElse(""),
                caseFile.lawBroken(),
                wallClockHours(caseFile.limitText(), areas),
                caseFile.channel(),
                place.district(),
                place.street(),
                place.community(),
                place.grid(),
                caseFile.affected(),
                caseFile.urgent(),
                cases.similar(caseFile.number(), NEARBY, 20).size(),
                caseFile.round() > 1 ? caseFile.leadDepartment() : null);
    }

    private static @Nullable Integer wallClockHours(@Nullable String limitText, List<KeyArea> areas) {
        if (limitText == null) {
            return null;
        }
        String closest = areas.stream()
                .map(KeyArea::grade)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Limit limit = HandlingLimit.of(limitText, closest);
        return limit.unit().isWorking() ? null : (int) limit.length().toHours();
    }

    private List<OwnedComponent> components(CaseFile caseFile) {
        return map.componentsNear(caseFile.location(), NEARBY, 20).stream()
                .filter(component -> component.owner() != null)
                .map(component -> new OwnedComponent(
                        component.identifier(),
                        component.subClass(),
                        Objects.requireNonNull(component.owner()),
                        component.metres()))
                .toList();
    }

    /** The lines for the sub-class itself and for every beginning of its code. */
    private List<Responsibility> lines(String subClass) {
        List<String> codes = IntStream.rangeClosed(1, subClass.length())
                .mapToObj(length -> subClass.substring(0, length))
                .toList();
        return responsibilities.ofSubClasses(codes).stream()
                .map(row -> new Responsibility(
                        row.line(),
                        row.subClass(),
                        row.region(),
                        row.department(),
                        Arrays.stream(row.coDepartments().split(" "))
                                .filter(code -> !code.isEmpty())
                                .toList(),
                        row.basis()))
                .toList();
    }

    private List<KeyArea> areas(Place place) {
        return responsibilities
                .areas(List.of(place.district(), place.street(), place.community(), place.grid()))
                .stream()
                .map(row -> new KeyArea(row.region(), row.grade(), row.name()))
                .toList();
    }

    /** Every organisation that can be given a case. */
    List<Unit> units() {
        return organisations.all().stream()
                .filter(Organisation::takesCases)
                .map(organisation -> new Unit(
                        organisation.code(),
                        organisation.name(),
                        organisation.region() == null ? "department" : "territory",
                        organisation.region()))
                .toList();
    }
}
