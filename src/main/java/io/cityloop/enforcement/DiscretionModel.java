package io.cityloop.enforcement;

import io.cityloop.rules.DecisionModel;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the rules on discretion look at and conclude, so that they can be tried before they are in force. */
@Component
class DiscretionModel implements DecisionModel {

    private final JsonMapper json;

    DiscretionModel(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String decision() {
        return Discretion.DECISION;
    }

    @Override
    public String title() {
        return "裁量基准：等次和罚款幅度";
    }

    @Override
    public String titleEn() {
        return "Discretion: grade and range of the fine";
    }

    @Override
    public Class<?> resultType() {
        return DiscretionFinding.class;
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(
                DiscretionQuestion.class, Weight.class, GradeFound.class, Benchmark.class, DiscretionFinding.class);
    }

    @Override
    public List<Object> facts(JsonNode told) {
        return List.of(json.treeToValue(told.required("question"), DiscretionQuestion.class));
    }

    /** In an order that means something, since rules conclude in none. */
    @Override
    public Object conclusion(List<?> results) {
        return results.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }

    @Override
    public String sort(JsonNode told) {
        return told.path("question").path("violation").asString("");
    }
}
