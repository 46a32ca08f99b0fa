package io.cityloop.evaluation.process;

import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.domain.IndicatorBook;
import io.cityloop.evaluation.domain.SchemeCheck;
import io.cityloop.evaluation.domain.SchemeQuestion;
import io.cityloop.evaluation.domain.SheetMaking;
import io.cityloop.evaluation.domain.Verdict;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.RuleEngine;
import io.cityloop.rules.RulesUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Asks the rules of the evaluation, in any version, and lets no faulty scheme score anybody. */
@Component
class ScoringRules {

    static final String DECISION = "evaluation";

    private final RuleEngine engine;
    private final Set<String> sound = ConcurrentHashMap.newKeySet();

    ScoringRules(RuleEngine engine) {
        this.engine = engine;
    }

    /** The version that scores now. */
    String current() {
        return engine.currentVersion(DECISION);
    }

    /**
     * What a scheme's rules make of counters.
     *
     * @throws RejectedInput for a version nobody knows, or a scheme that is faulty in it, naming the rows
     */
    SheetMaking.Made score(String version, String scheme, Map<String, Long> counters) {
        requireSound(version, scheme);
        List<Figure> figures = IndicatorBook.figures(scheme, counters);
        return SheetMaking.make(judge(version, scheme, figures), figures);
    }

    /** What is wrong with a scheme in a version; empty when nothing is. */
    List<String> faults(String version, String scheme) {
        return SchemeCheck.faults(scheme, judge(version, scheme, List.of()));
    }

    private void requireSound(String version, String scheme) {
        String key = version + " " + scheme;
        if (sound.contains(key)) {
            return;
        }
        List<String> faults = faults(version, scheme);
        if (!faults.isEmpty()) {
            throw new RejectedInput(faults.stream()
                    .map(fault -> new FieldError("ruleVersion", fault))
                    .toList());
        }
        sound.add(key);
    }

    private List<Verdict> judge(String version, String scheme, List<Figure> figures) {
        List<Object> facts = new ArrayList<>(List.of(new SchemeQuestion(scheme)));
        facts.addAll(figures);
        try {
            return engine.judge(DECISION, version, facts, Verdict.class).results();
        } catch (RulesUnavailable unknown) {
            throw new RejectedInput("ruleVersion", "evaluation.unknownVersion");
        }
    }
}
