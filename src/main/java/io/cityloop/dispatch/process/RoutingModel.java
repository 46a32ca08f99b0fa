package io.cityloop.dispatch.process;

import io.cityloop.catalog.Catalog;
import io.cityloop.dispatch.domain.Candidate;
import io.cityloop.dispatch.domain.KeyArea;
import io.cityloop.dispatch.domain.OwnedComponent;
import io.cityloop.dispatch.domain.PlaceNearby;
import io.cityloop.dispatch.domain.PriorityPoints;
import io.cityloop.dispatch.domain.RepeatedPlace;
import io.cityloop.dispatch.domain.ReportTime;
import io.cityloop.dispatch.domain.Responsibility;
import io.cityloop.dispatch.domain.ReturnedBy;
import io.cityloop.dispatch.domain.RoutedCase;
import io.cityloop.dispatch.domain.Routing;
import io.cityloop.dispatch.domain.RoutingConclusion;
import io.cityloop.dispatch.domain.Unit;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.rules.DecisionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What routing rules look at and conclude, so that they can be tried before they are in force. */
@Component
class RoutingModel implements DecisionModel {

    private final RoutingFacts facts;
    private final Organisations organisations;
    private final Catalog catalog;
    private final JsonMapper json;

    RoutingModel(RoutingFacts facts, Organisations organisations, Catalog catalog, JsonMapper json) {
        this.facts = facts;
        this.organisations = organisations;
        this.catalog = catalog;
        this.json = json;
    }

    @Override
    public String decision() {
        return Router.DECISION;
    }

    @Override
    public String title() {
        return "派遣：主办部门、协办部门、区域等级、优先级";
    }

    @Override
    public String titleEn() {
        return "Dispatch: lead, co-departments, area grade, priority";
    }

    @Override
    public Class<?> resultType() {
        return RoutingConclusion.class;
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(
                RoutedCase.class,
                OwnedComponent.class,
                Responsibility.class,
                KeyArea.class,
                ReturnedBy.class,
                Unit.class,
                Candidate.class,
                PriorityPoints.class,
                PlaceNearby.class,
                ReportTime.class,
                RepeatedPlace.class,
                RoutingConclusion.class);
    }

    @Override
    public List<Object> facts(JsonNode told) {
        List<Object> all = new ArrayList<>();
        all.add(json.treeToValue(told.required("case"), RoutedCase.class));
        read(told, "components", OwnedComponent.class, all);
        read(told, "responsibilities", Responsibility.class, all);
        read(told, "areas", KeyArea.class, all);
        read(told, "returns", ReturnedBy.class, all);
        read(told, "places", PlaceNearby.class, all);
        if (told.hasNonNull("time")) {
            all.add(json.treeToValue(told.get("time"), ReportTime.class));
        }
        if (told.hasNonNull("repeated")) {
            all.add(json.treeToValue(told.get("repeated"), RepeatedPlace.class));
        }
        if (told.hasNonNull("units")) {
            read(told, "units", Unit.class, all);
        } else {
            // Decisions of before the units were kept, and examples written by hand, mean the city as it is.
            all.addAll(facts.units());
        }
        return all;
    }

    private <T> void read(JsonNode told, String name, Class<T> type, List<Object> all) {
        told.path(name).forEach(one -> all.add(json.treeToValue(one, type)));
    }

    @Override
    public Object conclusion(List<?> results) {
        return new Routing(results.stream().map(RoutingConclusion.class::cast).toList()).proposal();
    }

    @Override
    public String sort(JsonNode told) {
        return told.path("case").path("subClass").asString("");
    }

    @Override
    public Map<String, Predicate<String>> codes() {
        Predicate<String> takesCases = code ->
                organisations.find(code).filter(Organisation::takesCases).isPresent();
        return Map.of(
                "department", takesCases,
                "owner", takesCases,
                "subClass", code -> catalog.subClass(code).isPresent());
    }
}
