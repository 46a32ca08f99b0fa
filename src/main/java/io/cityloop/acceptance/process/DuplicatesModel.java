package io.cityloop.acceptance.process;

import io.cityloop.acceptance.domain.LikenessPoints;
import io.cityloop.acceptance.domain.NearbyCase;
import io.cityloop.acceptance.domain.NewProblem;
import io.cityloop.acceptance.domain.SimilarCase;
import io.cityloop.acceptance.domain.SimilarityScore;
import io.cityloop.rules.DecisionModel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the rules on duplicates look at and conclude, so that they can be tried before they are in force. */
@Component
class DuplicatesModel implements DecisionModel {

    private final JsonMapper json;

    DuplicatesModel(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String decision() {
        return JudgedSimilarReports.DECISION;
    }

    @Override
    public String title() {
        return "重复判定：是否已有人上报同一问题";
    }

    @Override
    public String titleEn() {
        return "Duplicates: whether the same problem was reported before";
    }

    @Override
    public Class<?> resultType() {
        return SimilarCase.class;
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(
                NewProblem.class, NearbyCase.class, LikenessPoints.class, SimilarityScore.class, SimilarCase.class);
    }

    @Override
    public List<Object> facts(JsonNode told) {
        List<Object> all = new ArrayList<>();
        all.add(json.treeToValue(told.required("problem"), NewProblem.class));
        told.path("nearby").forEach(one -> all.add(json.treeToValue(one, NearbyCase.class)));
        return all;
    }

    /** In order of number, since rules conclude in no order that means anything. */
    @Override
    public Object conclusion(List<?> results) {
        return results.stream()
                .map(SimilarCase.class::cast)
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .toList();
    }
}
