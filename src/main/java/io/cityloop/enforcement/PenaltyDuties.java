package io.cityloop.enforcement;

import io.cityloop.rules.Explanations;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.RuleEngine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks the rules what a proposed penalty demands of the agency. */
@Service
public class PenaltyDuties {

    /** Name of the decision. */
    static final String DECISION = "penalty";

    private static final Comparator<Duty> IN_ORDER =
            Comparator.comparing(Duty::kind).thenComparing(Duty::article).thenComparing(Duty::reason);

    private final RuleEngine rules;
    private final Explanations explanations;

    PenaltyDuties(RuleEngine rules, Explanations explanations) {
        this.rules = rules;
        this.explanations = explanations;
    }

    /**
     * The duties of a proposal, each with its ground; kept with the explanation under the file's number.
     *
     * @throws io.cityloop.rules.JudgementFailed when the rules give no answer; nothing may then be decided
     */
    public List<Duty> judge(String penaltyId, PenaltyProposal proposal) {
        Judgement<Duty> judgement = rules.judge(DECISION, List.of(proposal), Duty.class);
        explanations.record(penaltyId, judgement, Map.of("proposal", proposal));
        return ordered(judgement.results());
    }

    /** The same without keeping anything: for a form that is still being filled in. */
    public List<Duty> preview(PenaltyProposal proposal) {
        return ordered(rules.judge(DECISION, List.of(proposal), Duty.class).results());
    }

    /** In an order that means something, since rules conclude in none. */
    static List<Duty> ordered(List<?> duties) {
        return duties.stream().map(Duty.class::cast).distinct().sorted(IN_ORDER).toList();
    }
}
