package io.cityloop.dispatch.process;

import io.cityloop.dispatch.ReturnSettled;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.rules.RuleExamples;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A justified "not ours" becomes an example: whoever changes the routing rules sees whether they would now name the
 * department that has the case in the end, and not the one that gave it back.
 */
@Component
class LearnFromReturns {

    private final RuleExamples examples;
    private final Organisations organisations;

    LearnFromReturns(RuleExamples examples, Organisations organisations) {
        this.examples = examples;
        this.organisations = organisations;
    }

    @EventListener
    void settled(ReturnSettled settled) {
        String returned = settled.returnedBy().getFirst();
        examples.learn(
                Router.DECISION,
                settled.caseNumber(),
                "回退：" + name(returned) + " → " + name(settled.department()) + "（" + settled.caseNumber() + "）",
                Map.of("leadDepartment", settled.department()),
                Map.of("leadDepartment", returned),
                RuleExamples.RETURN,
                settled.by());
    }

    private String name(String code) {
        return organisations.find(code).map(Organisation::name).orElse(code);
    }
}
