package io.cityloop.dispatch.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.dispatch.domain.DecidingRule;
import io.cityloop.dispatch.domain.Proposal;
import io.cityloop.dispatch.domain.Routing;
import io.cityloop.dispatch.domain.RoutingConclusion;
import io.cityloop.dispatch.domain.RoutingConclusion.ByHand;
import io.cityloop.dispatch.persistence.RuleTallies;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.FactsIncomplete;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.JudgementFailed;
import io.cityloop.rules.RuleEngine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the routing rules, keeps what they said, and finds it again. */
@Component
class Router {

    static final String DECISION = "routing";

    private static final int LONGEST_DETAIL = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final RuleEngine rules;
    private final Explanations explanations;
    private final RoutingFacts facts;
    private final RuleTallies tallies;
    private final JsonMapper json;
    private final MessageSource messages;

    Router(
            RuleEngine rules,
            Explanations explanations,
            RoutingFacts facts,
            RuleTallies tallies,
            JsonMapper json,
            MessageSource messages) {
        this.rules = rules;
        this.explanations = explanations;
        this.facts = facts;
        this.tallies = tallies;
        this.json = json;
        this.messages = messages;
    }

    /**
     * What the rules propose for this case as it stands now; kept with its explanation. When there is no judgement, the
     * explanation says why, with the facts as far as they are known, and the case is a dispatcher's, who is told.
     */
    Proposal propose(CaseFile caseFile) {
        Map<String, Object> told = Map.of("case", Map.of("number", caseFile.number()));
        try {
            RoutingFacts.Facts known = known(caseFile);
            told = known.told();
            return judged(caseFile, known);
        } catch (JudgementFailed failed) {
            LOG.error("Case {} is routed by hand: {}", caseFile.number(), failed.getMessage());
            explanations.failed(caseFile.number(), DECISION, failed.failure(), told);
            return new Routing(List.of(new ByHand("派遣规则没有作出判断：" + words(failed)))).proposal();
        }
    }

    /** A case that lacks what rules must look at is no fault of the program: it goes to people. */
    private RoutingFacts.Facts known(CaseFile caseFile) {
        try {
            return facts.of(caseFile);
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new FactsIncomplete(DECISION, String.valueOf(e.getMessage()));
        }
    }

    private Proposal judged(CaseFile caseFile, RoutingFacts.Facts known) {
        Judgement<RoutingConclusion> judgement = rules.judge(DECISION, known.all(), RoutingConclusion.class);
        Proposal proposal = proposal(judgement);
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
        if (proposal.decidedBy() != null) {
            tallies.decided(caseFile.number(), DECISION, proposal.decidedBy());
        }
        return proposal;
    }

    private static Proposal proposal(Judgement<RoutingConclusion> judgement) {
        Proposal proposal = new Routing(judgement.results()).proposal();
        String department = proposal.leadDepartment();
        return department == null
                ? proposal
                : proposal.decidedBy(
                        DecidingRule.of(judgement.origins(), department).orElse(null));
    }

    /** The last proposal turned out not to be right: a department's return was agreed to. */
    void returned(CaseFile caseFile) {
        decidedBy(caseFile).ifPresent(rule -> tallies.returned(caseFile.number(), DECISION, rule));
    }

    /** A dispatcher chose somebody else than the rules. */
    void overridden(CaseFile caseFile) {
        decidedBy(caseFile).ifPresent(rule -> tallies.overridden(caseFile.number(), DECISION, rule));
    }

    private Optional<String> decidedBy(CaseFile caseFile) {
        return lastProposal(caseFile.number()).map(Proposal::decidedBy);
    }

    /** The record of a case speaks Chinese; what the engine said stands behind it as it is. */
    private String words(JudgementFailed failed) {
        String detail = failed.detail();
        return messages.getMessage("rules.failed." + failed.kind(), null, Locale.CHINESE)
                + (detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail);
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
