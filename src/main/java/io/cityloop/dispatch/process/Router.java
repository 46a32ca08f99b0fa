package io.cityloop.dispatch.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.dispatch.domain.Proposal;
import io.cityloop.dispatch.domain.Routing;
import io.cityloop.dispatch.domain.RoutingConclusion;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.RuleEngine;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the routing rules, keeps what they said, and finds it again. */
@Component
class Router {

    static final String DECISION = "routing";

    private final RuleEngine rules;
    private final Explanations explanations;
    private final RoutingFacts facts;
    private final JsonMapper json;

    Router(RuleEngine rules, Explanations explanations, RoutingFacts facts, JsonMapper json) {
        this.rules = rules;
        this.explanations = explanations;
        this.facts = facts;
        this.json = json;
    }

    /** What the rules propose for this case as it stands now; kept with its explanation. */
    Proposal propose(CaseFile caseFile) {
        RoutingFacts.Facts known = facts.of(caseFile);
        Judgement<RoutingConclusion> judgement = rules.judge(DECISION, known.all(), RoutingConclusion.class);
        Proposal proposal = new Routing(judgement.results()).proposal();
        explanations.record(
                caseFile.number(),
                new Judgement<>(
                        judgement.decision(),
                        judgement.ruleVersion(),
                        List.of(proposal),
                        judgement.fired(),
                        judgement.rejected()),
                known.told(),
                known.shared());
        return proposal;
    }

    /** What the rules proposed last. */
    Optional<Proposal> lastProposal(String caseNumber) {
        return lastExplanation(caseNumber)
                .map(Explanation::result)
                .map(result -> json.convertValue(result, Proposal.class));
    }

    Optional<Explanation> lastExplanation(String caseNumber) {
        return explanations.latest(caseNumber, DECISION);
    }
}
