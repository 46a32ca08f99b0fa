package io.cityloop.evaluation.domain;

import static io.cityloop.evaluation.Indicator.Direction.DOWN;
import static io.cityloop.evaluation.Indicator.Direction.NEUTRAL;
import static io.cityloop.evaluation.Indicator.Direction.UP;
import static io.cityloop.evaluation.domain.Definition.LOCAL;
import static io.cityloop.evaluation.domain.Definition.REGION;
import static io.cityloop.evaluation.domain.Definition.STANDARD;
import static io.cityloop.evaluation.domain.Definition.count;
import static io.cityloop.evaluation.domain.Definition.rate;

import io.cityloop.evaluation.Indicator;
import java.util.List;

/** Reports and what is filed of them, and how they are dispatched (GB/T 30428.4, evaluation of regions). */
final class ReportIndicators {

    static final List<Indicator> ALL = List.of(
            // reports
            rate("filing.rate", "立案率", "Filed", "filed", "reported", NEUTRAL, REGION, STANDARD),
            rate(
                    "report.validRate",
                    "有效上报率",
                    "Inspectors' valid reports",
                    "filed.inspector",
                    "reported.inspector",
                    UP,
                    REGION,
                    STANDARD),
            rate(
                    "report.publicValidRate",
                    "公众有效举报率",
                    "Public's valid reports",
                    "filed.public",
                    "reported.public",
                    NEUTRAL,
                    REGION,
                    STANDARD),
            rate(
                    "report.publicShare",
                    "公众举报率",
                    "Reported by the public",
                    "reported.public",
                    "reported",
                    DOWN,
                    REGION,
                    STANDARD),
            rate(
                    "report.missedRate",
                    "漏报率",
                    "Found by the public first",
                    "filed.public",
                    "filed",
                    DOWN,
                    REGION,
                    STANDARD),
            count("report.filed", "立案数", "Cases filed", "filed", NEUTRAL, REGION, STANDARD),
            rate("report.refusedRate", "不予受理率", "Refused", "refused", "reported", NEUTRAL, REGION, LOCAL),
            rate(
                    "report.selfHandledRate",
                    "自行处置率",
                    "Put right by inspectors",
                    "selfHandled",
                    "reported.inspector",
                    UP,
                    REGION,
                    LOCAL),
            rate("report.voidRate", "作废率", "Void", "void", "reported", DOWN, REGION, STANDARD),
            rate("filing.accurateRate", "准确立案率", "Filed rightly", "filed - void.filed", "filed", UP, REGION, STANDARD),
            // dispatch
            rate("dispatch.rate", "派遣率", "Dispatched", "filed.dispatched", "filed", UP, REGION, STANDARD),
            rate(
                    "dispatch.accurateRate",
                    "准确派遣率",
                    "Dispatched rightly",
                    "handling.assigned - returns.agreed",
                    "handling.assigned",
                    UP,
                    REGION,
                    STANDARD));

    private ReportIndicators() {}
}
