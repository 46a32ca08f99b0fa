package io.cityloop.dispatch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.Filing;
import io.cityloop.dispatch.Responsibilities;
import io.cityloop.dispatch.RuleReturns;
import io.cityloop.dispatch.SensitivePlace;
import io.cityloop.dispatch.domain.Proposal;
import io.cityloop.geo.Point;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.RuleEngine;
import io.cityloop.rules.RuleLimitExceeded;
import io.cityloop.testing.DatabaseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionTemplate;

/** What routing looks at, out of a real database, and what becomes of a case when the rules fail. */
@DatabaseTest
class RouterTest {

    @MockitoSpyBean
    RuleEngine rules;

    @Autowired
    Router router;

    @Autowired
    CaseFiles cases;

    @Autowired
    Explanations explanations;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    RuleReturns returns;

    @Autowired
    TransactionTemplate workflowTransaction;

    private final String community =
            "97" + String.format("%010d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));

    @Test
    void everythingTheRulesSawIsKept() {
        // given: a school beside, three earlier cases at the place
        responsibilities.replacePlaces(List.of(
                new SensitivePlace("school", "府前小学", new Point(113.6201, 34.75)),
                new SensitivePlace("school", "远处中学", new Point(113.70, 34.75))));
        for (int n = 0; n < 3; n++) {
            filed();
        }

        // when
        CaseFile filed = filed();
        Proposal proposal = workflowTransaction.execute(status -> router.propose(filed));

        // then
        Explanation kept = explanations.latest(filed.number(), "routing").orElseThrow();
        assertThat(kept.facts().toString())
                .contains("府前小学", "workingDay", "repeated")
                .doesNotContain("远处中学");
        assertThat(kept.rules()).extracting(rule -> rule.name()).contains("同一地点反复发生的提高优先级");
        assertThat(proposal.sure() || proposal.byHand() != null).isTrue();
    }

    @Test
    void whenTheRulesFailTheCaseGoesToTheDispatcherWithTheReason() {
        // given
        CaseFile filed = filed();
        doThrow(new RuleLimitExceeded("routing", "10000 firings")).when(rules).judge(eq("routing"), any(), any());

        // when
        Proposal proposal = workflowTransaction.execute(status -> router.propose(filed));

        // then
        assertThat(proposal.sure()).isFalse();
        assertThat(proposal.leadDepartment()).isNull();
        assertThat(proposal.byHand()).contains("没有作出判断", "10000 firings");
        assertThat(explanations.of(filed.number())).isNotEmpty();
    }

    private CaseFile filed() {
        String number = workflowTransaction.execute(status -> {
            String opened = cases.open(CaseFixture.report(CaseFixture.placeIn(community), null))
                    .number();
            cases.file(opened, new Filing("C0104", 1L, "TEST", "2紧急工作时", false));
            return opened;
        });
        return cases.find(number).orElseThrow();
    }
}
