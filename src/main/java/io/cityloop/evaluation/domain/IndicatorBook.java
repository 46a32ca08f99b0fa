package io.cityloop.evaluation.domain;

import static io.cityloop.evaluation.Indicator.Direction.DOWN;
import static io.cityloop.evaluation.Indicator.Direction.NEUTRAL;
import static io.cityloop.evaluation.Indicator.Direction.UP;
import static io.cityloop.evaluation.Indicator.Unit.AVERAGE;
import static io.cityloop.evaluation.Indicator.Unit.COUNT;
import static io.cityloop.evaluation.Indicator.Unit.HOURS;
import static io.cityloop.evaluation.Indicator.Unit.MONTHLY;
import static io.cityloop.evaluation.Indicator.Unit.PERCENT;

import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.Indicator;
import io.cityloop.evaluation.Indicator.Direction;
import io.cityloop.evaluation.Indicator.Term;
import io.cityloop.evaluation.Indicator.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every indicator, each defined once: what is divided by what. Where GB/T 30428.4 counts work that is still to be done
 * (应处置, 应结案), that is what has ended plus what is overdue and still open at the end of the period: a department
 * gains nothing by leaving late cases open.
 */
public final class IndicatorBook {

    private static final String REGION = "region";
    private static final String BOTH = "region department";
    private static final String DEPARTMENT = "department";
    private static final String STANDARD = "GB/T 30428.4";
    private static final String LOCAL = "地方方案";

    private static final String CLOSABLE = "closed + closed.abnormally + handling.overdueOpen";
    private static final String TO_HANDLE = "handling.due + handling.overdueOpen";

    private static final List<Indicator> ALL = List.of(
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
                    STANDARD),
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
                    LOCAL),
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
                    LOCAL),
            // posts
            rate(
                    "inspector.validRate",
                    "有效上报率",
                    "Valid reports",
                    "inspector.valid",
                    "inspector.reported",
                    UP,
                    "inspector",
                    STANDARD),
            rate(
                    "inspector.missedRate",
                    "漏报率",
                    "Missed",
                    "inspector.missed",
                    "inspector.valid + inspector.missed",
                    DOWN,
                    "inspector",
                    STANDARD),
            rate(
                    "inspector.verifyOnTimeRate",
                    "按时核实率",
                    "Verified in time",
                    "inspector.verified.onTime",
                    "inspector.verified",
                    UP,
                    "inspector",
                    STANDARD),
            rate(
                    "inspector.checkOnTimeRate",
                    "按时核查率",
                    "Checked in time",
                    "inspector.checked.onTime",
                    "inspector.checked",
                    UP,
                    "inspector",
                    STANDARD),
            rate(
                    "inspector.errorRate",
                    "差错率",
                    "Wrong checks",
                    "inspector.checked.wrong",
                    "inspector.checked",
                    DOWN,
                    "inspector",
                    STANDARD),
            count(
                    "inspector.workCount",
                    "作业量",
                    "Reports, verifications and checks",
                    "inspector.reported + inspector.verified + inspector.checked",
                    NEUTRAL,
                    "inspector",
                    LOCAL),
            count("acceptor.acceptedCount", "受理数", "Accepted", "acceptor.accepted", UP, "acceptor", STANDARD),
            average(
                    "acceptor.monthly",
                    "月均受理数",
                    "Accepted in thirty days",
                    "acceptor.accepted",
                    "period.days",
                    UP,
                    MONTHLY,
                    "acceptor",
                    STANDARD),
            count("acceptor.decidedCount", "受理处理数", "Reports decided", "acceptor.decided", NEUTRAL, "acceptor", LOCAL),
            rate(
                    "acceptor.sentOnTimeRate",
                    "核实按时派发率",
                    "Verification sent in time",
                    "acceptor.sent.onTime",
                    "acceptor.sent",
                    UP,
                    "acceptor",
                    STANDARD),
            rate(
                    "acceptor.onTimeRate",
                    "按时受理率",
                    "Decided in time",
                    "acceptor.decided.onTime",
                    "acceptor.decided",
                    UP,
                    "acceptor",
                    STANDARD),
            rate(
                    "acceptor.accurateRate",
                    "准确受理率",
                    "Accepted rightly",
                    "acceptor.accurate",
                    "acceptor.accepted",
                    UP,
                    "acceptor",
                    STANDARD),
            rate(
                    "leader.filedOnTimeRate",
                    "按时立案率",
                    "Filed in time",
                    "leader.filed.onTime",
                    "leader.filed",
                    UP,
                    "shiftLeader",
                    STANDARD),
            rate(
                    "leader.filedAccurateRate",
                    "准确立案率",
                    "Filed rightly",
                    "leader.filed - leader.filed.void",
                    "leader.filed",
                    UP,
                    "shiftLeader",
                    STANDARD),
            rate(
                    "leader.closedOnTimeRate",
                    "按时结案率",
                    "Closed in time",
                    "leader.closed.onTime",
                    "leader.closed",
                    UP,
                    "shiftLeader",
                    STANDARD),
            count(
                    "leader.workCount",
                    "立案结案数",
                    "Filed and closed",
                    "leader.filed + leader.closed",
                    NEUTRAL,
                    "shiftLeader",
                    LOCAL),
            count(
                    "dispatcher.dispatchedCount",
                    "派遣数",
                    "Dispatched",
                    "dispatcher.dispatched",
                    UP,
                    "dispatcher",
                    STANDARD),
            average(
                    "dispatcher.monthly",
                    "月均派遣数",
                    "Dispatched in thirty days",
                    "dispatcher.dispatched",
                    "period.days",
                    UP,
                    MONTHLY,
                    "dispatcher",
                    STANDARD),
            rate(
                    "dispatcher.onTimeRate",
                    "按时派遣率",
                    "Dispatched in time",
                    "dispatcher.onTime",
                    "dispatcher.dispatched",
                    UP,
                    "dispatcher",
                    STANDARD),
            rate(
                    "dispatcher.accurateRate",
                    "准确派遣率",
                    "Dispatched rightly",
                    "dispatcher.dispatched - dispatcher.wrong",
                    "dispatcher.dispatched",
                    UP,
                    "dispatcher",
                    STANDARD));

    private static final Map<String, Indicator> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Indicator::key, Function.identity()));

    private static final String HASH = Sha256.of(CanonicalText.of(ALL.stream()
            .map(indicator -> List.of(
                    indicator.key(),
                    indicator.numerator().toString(),
                    indicator.denominator().toString(),
                    indicator.direction().name(),
                    indicator.unit().name()))
            .toList()));

    private IndicatorBook() {}

    /** All, in order of definition. */
    public static List<Indicator> all() {
        return ALL;
    }

    /** Those that speak of a scheme's subjects. */
    public static List<Indicator> of(String scheme) {
        return ALL.stream()
                .filter(indicator -> indicator.schemes().contains(scheme))
                .toList();
    }

    /** The one of this key. */
    public static Optional<Indicator> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The figures of a scheme's subjects from their counters. */
    public static List<Figure> figures(String scheme, Map<String, Long> counters) {
        return of(scheme).stream().map(indicator -> indicator.of(counters)).toList();
    }

    /** SHA-256 over all definitions: a sheet says by which definitions it was made. */
    public static String hash() {
        return HASH;
    }

    private static Indicator rate(
            String key,
            String zh,
            String en,
            String numerator,
            String denominator,
            Direction direction,
            String schemes,
            String source) {
        return average(key, zh, en, numerator, denominator, direction, PERCENT, schemes, source);
    }

    private static Indicator count(
            String key, String zh, String en, String counters, Direction direction, String schemes, String source) {
        return average(key, zh, en, counters, "", direction, COUNT, schemes, source);
    }

    private static Indicator average(
            String key,
            String zh,
            String en,
            String numerator,
            String denominator,
            Direction direction,
            Unit unit,
            String schemes,
            String source) {
        return new Indicator(
                key,
                zh,
                en,
                terms(numerator),
                terms(denominator),
                direction,
                unit,
                Arrays.asList(schemes.split(" ")),
                source);
    }

    /** Reads {@code closed.onTime + exempt}; a counter nobody knows ends the start. */
    private static List<Term> terms(String sum) {
        List<Term> terms = new ArrayList<>();
        int sign = 1;
        for (String word : sum.isEmpty() ? new String[0] : sum.split(" ")) {
            switch (word) {
                case "+" -> sign = 1;
                case "-" -> sign = -1;
                default ->
                    terms.add(new Term(
                            Counter.find(word)
                                    .orElseThrow(() -> new IllegalStateException("no counter " + word))
                                    .key(),
                            sign));
            }
        }
        return terms;
    }
}
