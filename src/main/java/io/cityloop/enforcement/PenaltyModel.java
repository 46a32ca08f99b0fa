package io.cityloop.enforcement;

import io.cityloop.rules.DecisionModel;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the rules on duties look at and conclude, so that they can be tried before they are in force. */
@Component
class PenaltyModel implements DecisionModel {

    private final JsonMapper json;

    PenaltyModel(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String decision() {
        return PenaltyDuties.DECISION;
    }

    @Override
    public String title() {
        return "处罚程序：听证权利、法制审核、集体讨论、当场处罚";
    }

    @Override
    public String titleEn() {
        return "Penalty: right of a hearing, legal review, collective discussion, on the spot";
    }

    @Override
    public Class<?> resultType() {
        return Duty.class;
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(PenaltyProposal.class, Duty.class);
    }

    /** Rows on different amounts may well hold together. */
    @Override
    public boolean rowsExclude(String file) {
        return false;
    }

    @Override
    public List<Object> facts(JsonNode told) {
        return List.of(json.treeToValue(told.required("proposal"), PenaltyProposal.class));
    }

    @Override
    public Object conclusion(List<?> results) {
        return PenaltyDuties.ordered(results);
    }

    @Override
    public String sort(JsonNode told) {
        return told.path("proposal").path("party").asString("");
    }
}
