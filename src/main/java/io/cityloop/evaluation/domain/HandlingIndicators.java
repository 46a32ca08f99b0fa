package io.cityloop.evaluation.domain;

import static io.cityloop.evaluation.Indicator.Direction.DOWN;
import static io.cityloop.evaluation.Indicator.Direction.NEUTRAL;
import static io.cityloop.evaluation.Indicator.Direction.UP;
import static io.cityloop.evaluation.Indicator.Unit.HOURS;
import static io.cityloop.evaluation.domain.Definition.BOTH;
import static io.cityloop.evaluation.domain.Definition.DEPARTMENT;
import static io.cityloop.evaluation.domain.Definition.LOCAL;
import static io.cityloop.evaluation.domain.Definition.STANDARD;
import static io.cityloop.evaluation.domain.Definition.TO_HANDLE;
import static io.cityloop.evaluation.domain.Definition.average;
import static io.cityloop.evaluation.domain.Definition.count;
import static io.cityloop.evaluation.domain.Definition.rate;

import io.cityloop.evaluation.Indicator;
import java.util.List;

/** What departments make of what they are given (GB/T 30428.4, evaluation of departments). */
final class HandlingIndicators {

    static final List<Indicator> ALL = List.of(
            // handling
            count("handling.count", "处置数", "Handled", "handling.done", NEUTRAL, BOTH, STANDARD),
            count("handling.dueCount", "应处置数", "To be handled", TO_HANDLE, NEUTRAL, BOTH, STANDARD),
            rate("handling.rate", "处置率", "Handled of those due", "handling.done", TO_HANDLE, UP, BOTH, STANDARD),
            rate(
                    "handling.onTimeRate",
                    "按期处置率",
                    "Handled in time",
                    "handling.onTime + exempt",
                    TO_HANDLE,
                    UP,
                    BOTH,
                    STANDARD),
            rate(
                    "handling.overdueRate",
                    "超期处置率",
                    "Handled late (fact)",
                    "handling.overdue",
                    TO_HANDLE,
                    DOWN,
                    BOTH,
                    STANDARD),
            count(
                    "handling.overdueOpenCount",
                    "超期未处置数",
                    "Late and still open",
                    "handling.overdueOpen",
                    DOWN,
                    BOTH,
                    STANDARD),
            rate("handling.reworkRate", "返工率", "Reworked", "reworked", "handling.done", DOWN, BOTH, STANDARD),
            count("handling.reworkCount", "返工次数", "Reworks", "reworks", DOWN, BOTH, LOCAL),
            count(
                    "handling.thriceCount",
                    "返工三次以上案件数",
                    "Reworked three times or more",
                    "reworked.thrice",
                    DOWN,
                    BOTH,
                    LOCAL),
            rate("handling.extensionRate", "延期率", "Extended", "extended", "handling.due", DOWN, BOTH, STANDARD),
            rate("handling.suspensionRate", "缓办率", "Suspended", "suspended", "dispatched", NEUTRAL, BOTH, STANDARD),
            rate(
                    "handling.returnRate",
                    "回退率",
                    "Returned",
                    "returns.agreed",
                    "handling.assigned",
                    NEUTRAL,
                    BOTH,
                    STANDARD),
            rate(
                    "handling.shirkRate",
                    "推诿率",
                    "Returned without ground",
                    "returns.refused",
                    "handling.assigned",
                    DOWN,
                    BOTH,
                    LOCAL),
            rate(
                    "handling.refusalRate",
                    "回退推诿率",
                    "Returned, rightly or not",
                    "returns.agreed + returns.refused",
                    "handling.assigned",
                    DOWN,
                    BOTH,
                    LOCAL),
            count("handling.shirkCount", "推诿次数", "Returns without ground", "returns.refused", DOWN, DEPARTMENT, LOCAL),
            count("handling.falsifiedCount", "虚假处置数", "Falsified handling", "falsified", DOWN, BOTH, LOCAL),
            rate(
                    "handling.urgentOnTimeRate",
                    "紧急问题按期处置率",
                    "Urgent ones handled in time",
                    "urgent.onTime + exempt.urgent",
                    "urgent.due",
                    UP,
                    BOTH,
                    LOCAL),
            average(
                    "handling.meanHours",
                    "平均处置时长",
                    "Mean handling time",
                    "handling.seconds",
                    "handling.done",
                    DOWN,
                    HOURS,
                    BOTH,
                    LOCAL),
            average(
                    "handling.meanOverdueHours",
                    "平均超期时长",
                    "Mean delay of the late",
                    "handling.overdueSeconds",
                    "handling.overdue",
                    DOWN,
                    HOURS,
                    BOTH,
                    LOCAL),
            rate("handling.urgedRate", "催办率", "Urged", "urged", "dispatched", DOWN, BOTH, LOCAL),
            rate("handling.supervisedRate", "督办率", "Supervised", "supervised", "dispatched", DOWN, BOTH, LOCAL),
            rate(
                    "handling.exemptRate",
                    "申诉豁免率",
                    "Exempt by appeal",
                    "exempt",
                    "handling.overdue",
                    NEUTRAL,
                    BOTH,
                    LOCAL));

    private HandlingIndicators() {}
}
