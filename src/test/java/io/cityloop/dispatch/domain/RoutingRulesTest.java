package io.cityloop.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.rules.FiredRule;
import io.cityloop.rules.Judgement;
import io.cityloop.rules.Rejection;
import io.cityloop.rules.RuleEngine;
import io.cityloop.rules.RulesOutsideSpring;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routing rules on facts written here, without database or engine. */
class RoutingRulesTest {

    private static final RuleEngine RULES = RulesOutsideSpring.engine();

    private static final String STREET = "419901001";
    private static final Unit SANITATION = new Unit("D01", "环境卫生管理处", "department", null);
    private static final Unit WATER = new Unit("D02", "供水公司", "department", null);
    private static final Unit OFFICE = new Unit("S01", "城关街道办事处", "territory", STREET);

    @Test
    void aComponentGoesToTheOwnerOfTheNearestOneWithoutAHand() {
        // given
        RoutedCase cover = cover();

        // when
        Judgement<RoutingConclusion> judgement = judge(
                cover,
                new OwnedComponent("4199010101000001", "C0101", "D02", 4.2),
                new OwnedComponent("4199010101000002", "C0101", "D01", 12.0));

        // then
        Routing routing = new Routing(judgement.results());
        assertThat(routing.lead()).hasValueSatisfying(lead -> {
            assertThat(lead.department()).isEqualTo("D02");
            assertThat(lead.ground()).contains("4199010101000001");
        });
        assertThat(routing.sure()).isTrue();
        assertThat(judgement.fired()).extracting(FiredRule::name).contains("部件由其权属单位负责");
        assertThat(judgement.fired()).extracting(FiredRule::basis).contains("GB/T 30428.2 部件基本属性：权属单位");
        assertThat(judgement.rejected()).extracting(Rejection::alternative).containsExactly("S01");
    }

    @Test
    void aComponentTooFarAwaySaysNothing() {
        // when
        Routing routing = new Routing(judge(cover(), new OwnedComponent("4199010101000001", "C0101", "D02", 31))
                .results());

        // then
        assertThat(routing.lead())
                .hasValueSatisfying(lead -> assertThat(lead.department()).isEqualTo("S01"));
        assertThat(routing.sure()).isFalse();
    }

    @Test
    void theMoreExactLineOfTheListWins() {
        // when
        Judgement<RoutingConclusion> judgement = judge(
                garbage(),
                new Responsibility(1, "01", "", "D02", List.of(), null),
                new Responsibility(2, "0110", "", "D01", List.of("D02"), null));

        // then
        Routing routing = new Routing(judgement.results());
        assertThat(routing.lead())
                .hasValueSatisfying(lead -> assertThat(lead.department()).isEqualTo("D01"));
        assertThat(routing.sure()).isTrue();
        assertThat(routing.coDepartments()).containsExactly("D02");
        assertThat(judgement.rejected()).extracting(Rejection::alternative).containsExactlyInAnyOrder("D02", "S01");
    }

    @Test
    void aLineForTheRegionWinsOverTheOneForTheWholeCity() {
        // when
        Routing routing = new Routing(judge(
                        garbage(),
                        new Responsibility(1, "0110", "", "D02", List.of(), null),
                        new Responsibility(2, "0110", STREET, "D01", List.of(), null))
                .results());

        // then
        assertThat(routing.lead())
                .hasValueSatisfying(lead -> assertThat(lead.department()).isEqualTo("D01"));
    }

    @Test
    void twoEquallyExactLinesNeedADispatcher() {
        // when
        Routing routing = new Routing(judge(
                        garbage(),
                        new Responsibility(1, "0110", "", "D02", List.of(), null),
                        new Responsibility(2, "0110", "", "D01", List.of(), null))
                .results());

        // then
        assertThat(routing.lead()).isPresent();
        assertThat(routing.sure()).isFalse();
    }

    @Test
    void aDepartmentWhoseReturnWasAgreedIsNotProposedAgain() {
        // when
        Judgement<RoutingConclusion> judgement = judge(
                garbage(), new Responsibility(1, "0110", "", "D01", List.of(), null), new ReturnedBy("D01", "不在保洁范围"));

        // then
        Routing routing = new Routing(judgement.results());
        assertThat(routing.lead())
                .hasValueSatisfying(lead -> assertThat(lead.department()).isEqualTo("S01"));
        assertThat(routing.sure()).isFalse();
        assertThat(judgement.rejected()).first().satisfies(rejection -> {
            assertThat(rejection.alternative()).isEqualTo("D01");
            assertThat(rejection.reason()).contains("不在保洁范围");
        });
    }

    @Test
    void twoDepartmentsOnEquallyGoodGroundsAreBothNamed() {
        // when
        Routing routing = new Routing(judge(
                        garbage(),
                        new Responsibility(1, "0110", "", "D02", List.of(), null),
                        new Responsibility(2, "0110", "", "D01", List.of(), null))
                .results());

        // then
        assertThat(routing.proposal().byHand()).contains("依据同样明确", "第 1 行", "第 2 行");
    }

    @Test
    void aCaseWithoutAPlaceIsLeftToTheDispatcherWithTheReason() {
        // given
        RoutedCase nowhere = new RoutedCase(
                "N", 1, "EVENT", "0110", "市容环境", "", false, null, "citizen", "", "", "", "", 1, false, 0, null);

        // when
        Routing routing = new Routing(judge(nowhere, new Responsibility(1, "0110", "", "D01", List.of(), null))
                .results());

        // then
        assertThat(routing.sure()).isFalse();
        assertThat(routing.proposal().leadDepartment()).isEqualTo("D01");
        assertThat(routing.proposal().byHand()).contains("没有位置");
    }

    @Test
    void aCaseWithoutASubClassIsLeftToTheDispatcherWithTheReason() {
        // when
        Routing routing = new Routing(judge(
                        routed("EVENT", "", "", 1, 1, false, 0, null, null),
                        new Responsibility(1, "", "", "D01", List.of(), null))
                .results());

        // then
        assertThat(routing.sure()).isFalse();
        assertThat(routing.proposal().byHand()).contains("没有问题小类");
    }

    @ParameterizedTest
    @CsvSource({"800, true, 3", "815, false, 4", "1000, true, 4", "1615, true, 3"})
    void nearASchoolThePriorityRisesWhenPupilsComeAndGo(int clock, boolean workingDay, int level) {
        // when
        Routing routing = new Routing(judge(
                        garbage(),
                        new PlaceNearby("school", "府前小学", 120),
                        new ReportTime(clock / 100 * 60 + clock % 100, workingDay))
                .results());

        // then
        assertThat(routing.priority()).isEqualTo(level);
    }

    @Test
    void theSameProblemAtTheSamePlaceAgainAndAgainRaisesThePriority() {
        assertThat(new Routing(judge(garbage(), new RepeatedPlace(3, 90)).results()).priority())
                .isEqualTo(3);
        assertThat(new Routing(judge(garbage(), new RepeatedPlace(2, 90)).results()).priority())
                .isEqualTo(4);
    }

    @Test
    void nobodyIsProposedWhenNobodyIsKnown() {
        // when
        Judgement<RoutingConclusion> judgement = RULES.judge("routing", List.of(garbage()), RoutingConclusion.class);

        // then
        assertThat(new Routing(judgement.results()).lead()).isEmpty();
        assertThat(new Routing(judgement.results()).sure()).isFalse();
        assertThat(new Routing(judgement.results()).proposal().byHand()).contains("没有哪个部门");
    }

    @Test
    void aReopenedCaseGoesBackToItsDepartment() {
        // given
        RoutedCase reopened = routed("EVENT", "0110", "市容环境", 2, 1, false, 0, null, "D01");

        // when
        Routing routing = new Routing(judge(reopened, new Responsibility(1, "0110", "", "D02", List.of(), null))
                .results());

        // then
        assertThat(routing.lead())
                .hasValueSatisfying(lead -> assertThat(lead.department()).isEqualTo("D01"));
        assertThat(routing.sure()).isTrue();
    }

    @Test
    void theTerritoryHelpsWhereThereIsDanger() {
        // given
        RoutedCase danger = routed("EVENT", "0110", "市容环境", 1, 1, true, 0, null, null);

        // when
        Routing routing = new Routing(judge(danger, new Responsibility(1, "0110", "", "D01", List.of(), null))
                .results());

        // then
        assertThat(routing.coDepartments()).containsExactly("S01");
    }

    @ParameterizedTest
    @CsvSource({
        "市容环境, 1, 1, false, 0, , 4",
        "市容环境, 1, 12, false, 0, , 3",
        "市容环境, 1, 60, false, 2, , 2",
        "市容环境, 1, 1, true, 0, , 2",
        "突发事件, 1, 1, true, 0, 2, 1",
        "突发事件, 1, 1, false, 0, 24, 2",
        "市容环境, 2, 1, false, 0, , 3"
    })
    void pointsGiveThePriority(
            String className, int round, int affected, boolean urgent, int sameHere, Integer hours, int level) {
        // when
        Routing routing =
                new Routing(judge(routed("EVENT", "0110", className, round, affected, urgent, sameHere, hours, null))
                        .results());

        // then
        assertThat(routing.priority()).isEqualTo(level);
    }

    @Test
    void theNarrowestKeyAreaGivesTheGrade() {
        // when
        Routing routing =
                new Routing(judge(garbage(), new KeyArea("419901", "B", "老城区"), new KeyArea(STREET, "A", "火车站周边"))
                        .results());

        // then
        assertThat(routing.areaGrade()).isEqualTo("A");
        assertThat(new Routing(judge(garbage()).results()).areaGrade()).isEqualTo("C");
    }

    private static Judgement<RoutingConclusion> judge(RoutedCase routed, Object... others) {
        List<Object> facts = new ArrayList<>(List.of(routed, SANITATION, WATER, OFFICE));
        facts.addAll(List.of(others));
        return RULES.judge("routing", facts, RoutingConclusion.class);
    }

    private static RoutedCase garbage() {
        return routed("EVENT", "0110", "市容环境", 1, 1, false, 0, null, null);
    }

    private static RoutedCase cover() {
        return routed("COMPONENT", "C0101", "公用设施", 1, 1, false, 0, null, null);
    }

    private static RoutedCase routed(
            String kind,
            String subClass,
            String className,
            int round,
            int affected,
            boolean urgent,
            int sameHere,
            Integer limitHours,
            String prior) {
        return new RoutedCase(
                "4199012026112400001",
                round,
                kind,
                subClass,
                className,
                "",
                false,
                limitHours,
                "citizen",
                "419901",
                STREET,
                "419901001002",
                "41990100100203",
                affected,
                urgent,
                sameHere,
                prior);
    }
}
