package io.cityloop.verification.process;

import io.cityloop.rules.DecisionModel;
import io.cityloop.verification.domain.ChosenInspector;
import io.cityloop.verification.domain.Inspector;
import io.cityloop.verification.domain.InspectorPoints;
import io.cityloop.verification.domain.InspectorScore;
import io.cityloop.verification.domain.ShutOut;
import io.cityloop.verification.domain.Visit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the rules on inspectors look at and conclude, so that they can be tried before they are in force. */
@Component
class InspectorModel implements DecisionModel {

    private final JsonMapper json;

    InspectorModel(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String decision() {
        return InspectorFinder.DECISION;
    }

    @Override
    public String title() {
        return "监督员选派：核实与核查由谁前往";
    }

    @Override
    public String titleEn() {
        return "Inspector: who goes to verify or check";
    }

    @Override
    public Class<?> resultType() {
        return ChosenInspector.class;
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(
                Visit.class,
                Inspector.class,
                ShutOut.class,
                InspectorPoints.class,
                InspectorScore.class,
                ChosenInspector.class);
    }

    @Override
    public List<Object> facts(JsonNode told) {
        List<Object> all = new ArrayList<>();
        all.add(json.treeToValue(told.required("visit"), Visit.class));
        told.path("inspectors").forEach(one -> all.add(json.treeToValue(one, Inspector.class)));
        told.path("shutOut").forEach(one -> all.add(json.treeToValue(one, ShutOut.class)));
        return all;
    }

    @Override
    public Object conclusion(List<?> results) {
        return results.getFirst();
    }
}
