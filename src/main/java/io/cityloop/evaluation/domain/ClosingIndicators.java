package io.cityloop.evaluation.domain;

import static io.cityloop.evaluation.Indicator.Direction.DOWN;
import static io.cityloop.evaluation.Indicator.Direction.NEUTRAL;
import static io.cityloop.evaluation.Indicator.Direction.UP;
import static io.cityloop.evaluation.Indicator.Unit.AVERAGE;
import static io.cityloop.evaluation.domain.Definition.BOTH;
import static io.cityloop.evaluation.domain.Definition.CLOSABLE;
import static io.cityloop.evaluation.domain.Definition.LOCAL;
import static io.cityloop.evaluation.domain.Definition.REGION;
import static io.cityloop.evaluation.domain.Definition.STANDARD;
import static io.cityloop.evaluation.domain.Definition.average;
import static io.cityloop.evaluation.domain.Definition.count;
import static io.cityloop.evaluation.domain.Definition.rate;

import io.cityloop.evaluation.Indicator;
import java.util.List;

/** What is closed, the clocks of the centres, and what reporters say (GB/T 30428.4, evaluation of regions). */
final class ClosingIndicators {

    static final List<Indicator> ALL = List.of(
            // closing
            count("closing.dueCount", "应结案数", "To be closed", CLOSABLE, NEUTRAL, BOTH, STANDARD),
            rate("closing.rate", "结案率", "Closed", "closed", CLOSABLE, UP, BOTH, STANDARD),
            rate(
                    "closing.onTimeRate",
                    "按期结案率",
                    "Closed in time",
                    "closed.onTime + exempt",
                    CLOSABLE,
                    UP,
                    BOTH,
                    STANDARD),
            rate(
                    "closing.overdueRate",
                    "超期结案率",
                    "Closed late (fact)",
                    "closed.overdue",
                    CLOSABLE,
                    DOWN,
                    BOTH,
                    STANDARD),
            rate(
                    "closing.openRate",
                    "超期未结案率",
                    "Late and not closed",
                    "handling.overdueOpen",
                    CLOSABLE,
                    DOWN,
                    BOTH,
                    STANDARD),
            rate(
                    "closing.abnormalRate",
                    "异常结案率",
                    "Closed abnormally",
                    "closed.abnormally",
                    CLOSABLE,
                    DOWN,
                    BOTH,
                    LOCAL),
            rate(
                    "closing.supervisedOnTimeRate",
                    "督办按期结案率",
                    "Supervised ones in time",
                    "closed.supervised.onTime + exempt.supervised",
                    "closed.supervised",
                    UP,
                    BOTH,
                    LOCAL),
            rate("closing.reopenRate", "重开率", "Reopened", "reopened", "closed", DOWN, BOTH, LOCAL),
            // clocks of the centres
            rate(
                    "stage.acceptanceOnTimeRate",
                    "按时受理率",
                    "Accepted in time",
                    "stage.acceptance.onTime",
                    "stage.acceptance.due",
                    UP,
                    REGION,
                    STANDARD),
            rate(
                    "stage.verificationOnTimeRate",
                    "按时核实率",
                    "Verified in time",
                    "stage.verification.onTime",
                    "stage.verification.due",
                    UP,
                    REGION,
                    STANDARD),
            rate(
                    "stage.filingOnTimeRate",
                    "按时立案率",
                    "Filed in time",
                    "stage.filing.onTime",
                    "stage.filing.due",
                    UP,
                    REGION,
                    STANDARD),
            rate(
                    "stage.dispatchOnTimeRate",
                    "按时派遣率",
                    "Dispatched in time",
                    "stage.dispatch.onTime",
                    "stage.dispatch.due",
                    UP,
                    REGION,
                    STANDARD),
            rate(
                    "stage.checkOnTimeRate",
                    "按时核查率",
                    "Checked in time",
                    "stage.check.onTime",
                    "stage.check.due",
                    UP,
                    REGION,
                    STANDARD),
            rate(
                    "stage.closingOnTimeRate",
                    "按时审核结案率",
                    "Closing decided in time",
                    "stage.closing.onTime",
                    "stage.closing.due",
                    UP,
                    REGION,
                    STANDARD),
            // reporters
            rate(
                    "satisfaction.contentRate",
                    "群众满意率",
                    "Content reporters",
                    "voices.content",
                    "voices.rated",
                    UP,
                    BOTH,
                    LOCAL),
            rate(
                    "satisfaction.solvedRate",
                    "群众认可解决率",
                    "Solved in the reporter's eyes",
                    "voices.solved",
                    "voices",
                    UP,
                    BOTH,
                    LOCAL),
            average(
                    "satisfaction.meanStars",
                    "平均评分",
                    "Mean rating",
                    "voices.stars",
                    "voices.rated",
                    UP,
                    AVERAGE,
                    BOTH,
                    LOCAL),
            rate(
                    "satisfaction.answerRate",
                    "评价参与率",
                    "Reporters who answered",
                    "voices",
                    "closed.public",
                    NEUTRAL,
                    BOTH,
                    LOCAL));

    private ClosingIndicators() {}
}
