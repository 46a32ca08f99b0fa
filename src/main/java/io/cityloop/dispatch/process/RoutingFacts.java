package io.cityloop.dispatch.process;

import io.cityloop.calendar.Limit;
import io.cityloop.calendar.WorkCalendars;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.catalog.SubClass;
import io.cityloop.dispatch.DispatchSettings;
import io.cityloop.dispatch.Returns;
import io.cityloop.dispatch.domain.HandlingLimit;
import io.cityloop.dispatch.domain.KeyArea;
import io.cityloop.dispatch.domain.OwnedComponent;
import io.cityloop.dispatch.domain.PlaceNearby;
import io.cityloop.dispatch.domain.RepeatedPlace;
import io.cityloop.dispatch.domain.ReportTime;
import io.cityloop.dispatch.domain.Responsibility;
import io.cityloop.dispatch.domain.ReturnedBy;
import io.cityloop.dispatch.domain.RoutedCase;
import io.cityloop.dispatch.domain.Unit;
import io.cityloop.dispatch.persistence.ResponsibilityMapper;
import io.cityloop.dispatch.persistence.StoredRegister;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the routing rules look at. */
@Component
class RoutingFacts {

    private static final double METRES_PER_DEGREE = 111_320;

    private final CaseFiles cases;
    private final Catalog catalog;
    private final CityMap map;
    private final Organisations organisations;
    private final StoredRegister register;
    private final ResponsibilityMapper responsibilities;
    private final Returns returns;
    private final WorkCalendars calendars;
    private final ZoneId zone;
    private final DispatchSettings settings;

    RoutingFacts(
            CaseFiles cases,
            Catalog catalog,
            CityMap map,
            Organisations organisations,
            StoredRegister register,
            ResponsibilityMapper responsibilities,
            Returns returns,
            WorkCalendars calendars,
            ZoneId zone,
            DispatchSettings settings) {
        this.cases = cases;
        this.catalog = catalog;
        this.map = map;
        this.organisations = organisations;
        this.register = register;
        this.responsibilities = responsibilities;
        this.returns = returns;
        this.calendars = calendars;
        this.zone = zone;
        this.settings = settings;
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
        String subClass = caseFile.subClass() == null ? "" : caseFile.subClass();
        List<OwnedComponent> components = components(caseFile);
        List<KeyArea> areas = areas(caseFile.place());
        RoutedCase routed = routed(caseFile, subClass, areas);
        List<Responsibility> lines = register.table().of(routed);
        List<ReturnedBy> returned = returns.agreed(caseFile).stream()
                .map(agreed -> new ReturnedBy(agreed.department(), agreed.reason()))
                .toList();
        List<Unit> units = units();
        List<PlaceNearby> places = places(caseFile.location());
        ReportTime time = time(caseFile.roundOpenedAt());
        RepeatedPlace repeated = repeated(caseFile);
        List<Object> all = Stream.of(List.of(routed, time, repeated), components, lines, areas, returned, units, places)
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
                        returned,
                        "places",
                        places,
                        "time",
                        time,
                        "repeated",
                        repeated),
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
                cases.similar(caseFile.number(), settings.nearbyMetres(), 20).size(),
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
        return map.componentsNear(caseFile.location(), settings.nearbyMetres(), 20).stream()
                .filter(component -> component.owner() != null)
                .map(component -> new OwnedComponent(
                        component.identifier(),
                        component.subClass(),
                        Objects.requireNonNull(component.owner()),
                        component.metres()))
                .toList();
    }

    private List<PlaceNearby> places(Point at) {
        double north = settings.placeMetres() / METRES_PER_DEGREE;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(at.lat())));
        return responsibilities.places(at.lon() - east, at.lat() - north, at.lon() + east, at.lat() + north).stream()
                .map(row -> new PlaceNearby(
                        row.kind(), row.name(), Math.round(new Point(row.lon(), row.lat()).metresTo(at))))
                .filter(place -> place.metres() <= settings.placeMetres())
                .toList();
    }

    private ReportTime time(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        return new ReportTime(
                local.getHour() * 60 + local.getMinute(), calendars.current().isWorkingDay(local.toLocalDate()));
    }

    private RepeatedPlace repeated(CaseFile caseFile) {
        Instant since = caseFile.openedAt().minus(settings.repeatPeriod());
        return new RepeatedPlace(
                cases.repeated(caseFile.number(), settings.repeatMetres(), since, 20),
                settings.repeatPeriod().toDays());
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
