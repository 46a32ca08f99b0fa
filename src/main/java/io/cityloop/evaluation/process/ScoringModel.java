package io.cityloop.evaluation.process;

import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.domain.Award;
import io.cityloop.evaluation.domain.Band;
import io.cityloop.evaluation.domain.Deduction;
import io.cityloop.evaluation.domain.GradeBand;
import io.cityloop.evaluation.domain.IndicatorBook;
import io.cityloop.evaluation.domain.Loss;
import io.cityloop.evaluation.domain.Missing;
import io.cityloop.evaluation.domain.SchemeQuestion;
import io.cityloop.evaluation.domain.SchemeRow;
import io.cityloop.evaluation.domain.TableRow;
import io.cityloop.evaluation.domain.Verdict;
import io.cityloop.rules.DecisionModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the rules of the evaluation may speak of. */
@Component
class ScoringModel implements DecisionModel {

    private final JsonMapper json;

    ScoringModel(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String decision() {
        return ScoringRules.DECISION;
    }

    @Override
    public String title() {
        return "综合评价";
    }

    @Override
    public String titleEn() {
        return "Evaluation";
    }

    /** The tables are lists: every row of a scheme counts. */
    @Override
    public boolean rowsExclude(String file) {
        return false;
    }

    @Override
    public Class<?> resultType() {
        return Verdict.class;
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(
                SchemeQuestion.class,
                Figure.class,
                TableRow.class,
                Verdict.class,
                SchemeRow.class,
                Band.class,
                Deduction.class,
                GradeBand.class,
                Award.class,
                Missing.class,
                Loss.class);
    }

    @Override
    public List<Object> facts(JsonNode told) {
        List<Object> facts =
                new ArrayList<>(List.of(new SchemeQuestion(told.path("scheme").asString())));
        facts.addAll(Arrays.asList(json.treeToValue(told.path("figures"), Figure[].class)));
        return facts;
    }

    @Override
    public Object conclusion(List<?> results) {
        return results.stream().map(String::valueOf).sorted().toList();
    }

    @Override
    public Map<String, Predicate<String>> codes() {
        return Map.of("indicator", key -> IndicatorBook.find(key).isPresent());
    }
}
