package io.cityloop.dispatch;

import java.util.List;
import java.util.Map;

/** How often what a rule decided came back: as "not ours" of the department, or overridden by the dispatcher; a bean. */
public interface RuleReturns {

    /** Over how many days it is counted. */
    int days();

    /** Rules that decided within these days, those most often returned first. */
    List<RuleReturn> recent(String decision);

    /** The same by name of the rule. */
    Map<String, RuleReturn> byRule(String decision);

    /**
     * A rule and what became of its decisions.
     *
     * @param rule its name
     * @param decided decisions of which it was the deciding ground
     * @param returned of them, given back by the department with the dispatcher's consent
     * @param overridden of them, decided otherwise by the dispatcher
     */
    record RuleReturn(String rule, long decided, long returned, long overridden) {

        /** Share of returned ones in percent, with one decimal; 0 while nothing was decided. */
        public double returnRate() {
            return decided == 0 ? 0 : Math.round(1000.0 * returned / decided) / 10.0;
        }
    }
}
