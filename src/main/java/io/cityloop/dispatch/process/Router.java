package io.cityloop.dispatch.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.dispatch.domain.Proposal;
import io.cityloop.dispatch.domain.Routing;
import io.cityloop.dispatch.domain.RoutingConclusion;
import io.cityloop.dispatch.domain.RoutingConclusion.ByHand;
import io.cityloop.dispatch.persistence.RuleTallies;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.RuleEngine;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the routing rules, keeps what they said, and finds it again. */
@Component
class Router {

    static final String DECISION = "routing";

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final RuleEngine rules;
    private final Explanations explanations;
    private final RoutingFacts facts;
    private final RuleTallies tallies;
    private final JsonMapper json;

    Router(RuleEngine rules, Explanations explanations, RoutingFacts facts, RuleTallies tallies, JsonMapper json) {
        this.rules = rules;
        this.explanations = explanations;
        this.facts = facts;
        this.tallies = tallies;
        this.json = json;
    }

    /**
     * What the rules propose for this case as it stands now; kept with its explanation. Whatever fails on the way leaves
     * the case to a dispatcher, who is told why.
     */
    Proposal propose(CaseFile caseFile) {
        RoutingFacts.Facts known = facts.of(caseFile);
        Judgement<RoutingConclusion> judgement;
        try {
            judgement = rules.judge(DECISION, known.all(), RoutingConclusion.class);
        } catch (RuntimeException failed) {
            LOG.warn("the routing rules failed on {}: {}", caseFile.number(), failed.toString());
            judgement = new Judgement<>(
                    DECISION,
                    rules.currentVersion(DECISION),
                    List.of(new ByHand("派遣规则出错，没有作出判断：" + words(failed))),
                    List.of(),
                    List.of());
        }
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
        if (proposal.leadDepartment() != null) {
            tallies.decided(caseFile.number(), DECISION, judgement.fired());
        }
        return proposal;
    }

    /** The last proposal turned out not to be right: a department's return was agreed to. */
    void returned(CaseFile caseFile) {
        lastExplanation(caseFile.number())
                .ifPresent(last -> tallies.returned(caseFile.number(), DECISION, last.rules()));
    }

    /** A dispatcher chose somebody else than the rules. */
    void overridden(CaseFile caseFile) {
        lastExplanation(caseFile.number())
                .ifPresent(last -> tallies.overridden(caseFile.number(), DECISION, last.rules()));
    }

    /** The innermost cause says what is wrong; what the engine wraps around it does not. */
    private static String words(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.length() > 200 ? message.substring(0, 200) + "…" : message;
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
