package io.cityloop.evaluation.domain;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.evaluation.Satisfaction;
import io.cityloop.evaluation.StageMark;
import io.cityloop.evaluation.StepMark;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.Counting.OfAssignment;
import io.cityloop.evaluation.domain.Counting.OfCase;
import io.cityloop.evaluation.domain.Counting.OfEvent;
import io.cityloop.evaluation.domain.Counting.OfExemption;
import io.cityloop.evaluation.domain.Counting.OfPeriod;
import io.cityloop.evaluation.domain.Counting.OfPost;
import io.cityloop.evaluation.domain.Counting.OfStage;
import io.cityloop.evaluation.domain.Counting.OfStock;
import io.cityloop.evaluation.domain.Counting.OfVoice;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is counted, each once (GB/T 30428.4 base counts). A round of a case counts on the day it ended, an answer of a
 * reporter on the day he gave it. Only marks can be looked at here: there is nothing else within reach.
 */
public enum Counter {
    // ------------------------------------------------------------------ cases
    REPORTED("reported", "上报数", ofCase(CaseView::first)),
    REPORTED_INSPECTOR("reported.inspector", "监督员上报数", ofCase(v -> v.first() && v.byInspector())),
    REPORTED_PUBLIC("reported.public", "公众举报数", ofCase(v -> v.first() && v.byPublic())),
    FILED("filed", "立案数", ofCase(CaseView::filed)),
    FILED_INSPECTOR("filed.inspector", "监督员有效上报数", ofCase(v -> v.filed() && v.byInspector())),
    FILED_PUBLIC("filed.public", "公众有效举报数", ofCase(v -> v.filed() && v.byPublic())),
    REFUSED("refused", "不予受理数", ofCase(v -> v.ended(CaseStatus.REFUSED))),
    MERGED("merged", "并案数", ofCase(v -> v.ended(CaseStatus.MERGED))),
    ANSWERED("answered", "直接答复数", ofCase(v -> v.ended(CaseStatus.ANSWERED))),
    SELF_HANDLED("selfHandled", "自行处置数", ofCase(v -> v.ended(CaseStatus.SELF_HANDLED))),
    WITHDRAWN("withdrawn", "撤回数", ofCase(v -> v.ended(CaseStatus.WITHDRAWN))),
    VOIDED("void", "作废数", ofCase(v -> v.ended(CaseStatus.VOID))),
    VOIDED_FILED("void.filed", "立案后作废数", ofCase(v -> v.ended(CaseStatus.VOID) && v.filed())),
    DISPATCHED("dispatched", "派遣案件数", ofCase(CaseView::dispatched)),
    FILED_DISPATCHED("filed.dispatched", "立案并派遣数", ofCase(v -> v.filed() && v.dispatched())),
    CLOSED("closed", "结案数", ofCase(CaseView::closed)),
    CLOSED_ON_TIME("closed.onTime", "按期结案数", ofCase(v -> v.closed() && !v.late())),
    CLOSED_OVERDUE("closed.overdue", "超期结案数", ofCase(v -> v.closed() && v.late())),
    CLOSED_ABNORMALLY("closed.abnormally", "异常结案数", ofCase(v -> v.ended(CaseStatus.CLOSED_ABNORMALLY))),
    CLOSED_PUBLIC("closed.public", "公众举报结案数", ofCase(v -> v.closed() && v.byPublic())),
    CLOSED_SUPERVISED("closed.supervised", "督办结案数", ofCase(v -> v.closed() && v.has("handling.supervisionRequested"))),
    CLOSED_SUPERVISED_ON_TIME(
            "closed.supervised.onTime",
            "督办按期结案数",
            ofCase(v -> v.closed() && !v.late() && v.has("handling.supervisionRequested"))),
    SUPERVISED("supervised", "督办案件数", ofCase(v -> v.has("handling.supervisionRequested"))),
    URGED("urged", "催办案件数", ofCase(v -> v.marks().urges() > 0)),
    REOPENED("reopened", "重开数", ofCase(v -> !v.first())),
    REWORKED("reworked", "返工案件数", ofCase(v -> v.marks().reworks() > 0)),
    REWORKED_THRICE("reworked.thrice", "返工三次以上案件数", ofCase(v -> v.marks().reworks() >= 3)),
    EXTENDED("extended", "延期案件数", ofCase(v -> v.marks().extensions() > 0)),
    SUSPENDED("suspended", "缓办案件数", ofCase(v -> v.marks().suspensions() > 0)),

    // ------------------------------------------------------------------ departments' time with a case
    ASSIGNED("handling.assigned", "派遣到部门数", ofAssignment((v, a) -> true)),
    MOVED_AWAY(
            "handling.movedAway",
            "改派数",
            ofAssignment(
                    (v, a) -> !String.valueOf(a.department()).equals(v.marks().department()))),
    HANDLING_DUE("handling.due", "应处置数（已结束）", ofAssignment(CaseView::due)),
    HANDLED("handling.done", "处置数", ofAssignment((v, a) -> v.due(a) && v.closed())),
    HANDLED_ON_TIME("handling.onTime", "按期处置数", ofAssignment((v, a) -> v.due(a) && v.closed() && a.onTime())),
    HANDLED_OVERDUE("handling.overdue", "超期处置数", ofAssignment((v, a) -> v.due(a) && v.closed() && !a.onTime())),
    URGENT_DUE("urgent.due", "紧急问题应处置数", ofAssignment((v, a) -> v.due(a) && CaseView.urgent(a))),
    URGENT_ON_TIME(
            "urgent.onTime",
            "紧急问题按期处置数",
            ofAssignment((v, a) -> v.due(a) && v.closed() && a.onTime() && CaseView.urgent(a))),
    HANDLING_SECONDS(
            "handling.seconds",
            "处置用时（秒，按时限自身口径）",
            new OfAssignment((v, a) -> v.due(a) && v.closed() ? a.spentSeconds() : 0)),
    OVERDUE_SECONDS(
            "handling.overdueSeconds",
            "超期时长（秒）",
            new OfAssignment((v, a) -> v.due(a) && v.closed() ? a.overdueSeconds() : 0)),
    OVERDUE_OPEN("handling.overdueOpen", "超期未处置数", new OfStock()),

    // ------------------------------------------------------------------ clocks of the centres
    ACCEPTANCE_DUE("stage.acceptance.due", "应受理数", due(Stage.ACCEPTANCE)),
    ACCEPTANCE_ON_TIME("stage.acceptance.onTime", "按时受理数", onTime(Stage.ACCEPTANCE)),
    VERIFICATION_DUE("stage.verification.due", "应核实数", due(Stage.VERIFICATION)),
    VERIFICATION_ON_TIME("stage.verification.onTime", "按时核实数", onTime(Stage.VERIFICATION)),
    FILING_DUE("stage.filing.due", "应立案审核数", due(Stage.FILING)),
    FILING_ON_TIME("stage.filing.onTime", "按时立案审核数", onTime(Stage.FILING)),
    DISPATCH_DUE("stage.dispatch.due", "应派遣数", due(Stage.DISPATCH)),
    DISPATCH_ON_TIME("stage.dispatch.onTime", "按时派遣数", onTime(Stage.DISPATCH)),
    CHECK_DUE("stage.check.due", "应核查数", due(Stage.CHECK)),
    CHECK_ON_TIME("stage.check.onTime", "按时核查数", onTime(Stage.CHECK)),
    CLOSING_DUE("stage.closing.due", "应审核结案数", due(Stage.CLOSING)),
    CLOSING_ON_TIME("stage.closing.onTime", "按时审核结案数", onTime(Stage.CLOSING)),

    // ------------------------------------------------------------------ what happened to a department
    REWORKS("reworks", "返工次数", ofEvent((v, s) -> CaseView.ordersRework(s))),
    FALSIFIED("falsified", "虚假处置数", ofEvent((v, s) -> v.marks().falsified(s.timelineSeq()))),
    RETURNS_AGREED(
            "returns.agreed",
            "回退数",
            ofEvent((v, s) ->
                    s.action().equals("assignHandler.return") && "reviewReturn.agree".equals(v.decisionOn(s)))),
    RETURNS_REFUSED(
            "returns.refused",
            "推诿数",
            ofEvent((v, s) ->
                    s.action().equals("assignHandler.return") && "reviewReturn.refuse".equals(v.decisionOn(s)))),
    URGES("urges", "催办次数", ofEvent((v, s) -> s.action().equals("handling.urged"))),
    SUPERVISIONS("supervisions", "督办次数", ofEvent((v, s) -> s.action().equals("handling.supervisionRequested"))),

    // ------------------------------------------------------------------ posts
    INSPECTOR_REPORTED(
            "inspector.reported",
            "上报数",
            ofPost(SubjectKind.INSPECTOR, (v, s) -> s.action().equals("reported"))),
    INSPECTOR_VALID(
            "inspector.valid",
            "有效上报数",
            ofPost(SubjectKind.INSPECTOR, (v, s) -> s.action().equals("reported") && v.filed())),
    INSPECTOR_MISSED(
            "inspector.missed",
            "漏报数（公众举报经其核实属实并立案）",
            ofPost(
                    SubjectKind.INSPECTOR,
                    (v, s) -> s.action().equals("verifyReport.exists") && v.byPublic() && v.filed())),
    INSPECTOR_VERIFIED("inspector.verified", "核实数", ofPost(SubjectKind.INSPECTOR, (v, s) -> verifies(s))),
    INSPECTOR_VERIFIED_ON_TIME(
            "inspector.verified.onTime", "按时核实数", ofPost(SubjectKind.INSPECTOR, (v, s) -> verifies(s) && inTime(s))),
    INSPECTOR_CHECKED("inspector.checked", "核查数", ofPost(SubjectKind.INSPECTOR, (v, s) -> checks(s))),
    INSPECTOR_CHECKED_ON_TIME(
            "inspector.checked.onTime", "按时核查数", ofPost(SubjectKind.INSPECTOR, (v, s) -> checks(s) && inTime(s))),
    INSPECTOR_CHECK_WRONG(
            "inspector.checked.wrong",
            "核查差错数（认定办好又被退回返工）",
            ofPost(
                    SubjectKind.INSPECTOR,
                    (v, s) -> s.action().equals("checkResult.done")
                            && "closeCase.rework"
                                    .equals(v.next(
                                            s, Set.of("closeCase.rework", "closeCase.close", "checkResult.done"))))),
    INSPECTOR_DECLINED(
            "inspector.declined",
            "推辞任务数",
            ofPost(
                    SubjectKind.INSPECTOR,
                    (v, s) -> s.action().equals("verifyReport.decline")
                            || s.action().equals("checkResult.decline"))),
    ACCEPTOR_DECIDED("acceptor.decided", "受理处理数", ofPost(SubjectKind.ACCEPTOR, (v, s) -> accepts(s))),
    ACCEPTOR_DECIDED_ON_TIME(
            "acceptor.decided.onTime", "按时受理数", ofPost(SubjectKind.ACCEPTOR, (v, s) -> accepts(s) && inTime(s))),
    ACCEPTOR_ACCEPTED(
            "acceptor.accepted",
            "受理数",
            ofPost(SubjectKind.ACCEPTOR, (v, s) -> s.action().equals("acceptReport.accept"))),
    ACCEPTOR_ACCURATE(
            "acceptor.accurate",
            "准确受理数",
            ofPost(
                    SubjectKind.ACCEPTOR,
                    (v, s) -> s.action().equals("acceptReport.accept")
                            && !v.has("fileCase.back")
                            && !v.has("fileCase.void"))),
    ACCEPTOR_SENT(
            "acceptor.sent",
            "核实派发数",
            ofPost(SubjectKind.ACCEPTOR, (v, s) -> s.action().equals("acceptReport.verify"))),
    ACCEPTOR_SENT_ON_TIME(
            "acceptor.sent.onTime",
            "核实按时派发数",
            ofPost(SubjectKind.ACCEPTOR, (v, s) -> s.action().equals("acceptReport.verify") && inTime(s))),
    LEADER_FILED(
            "leader.filed",
            "立案数",
            ofPost(SubjectKind.SHIFT_LEADER, (v, s) -> s.action().equals("fileCase.file"))),
    LEADER_FILED_ON_TIME(
            "leader.filed.onTime",
            "按时立案数",
            ofPost(SubjectKind.SHIFT_LEADER, (v, s) -> s.action().equals("fileCase.file") && inTime(s))),
    LEADER_FILED_VOID(
            "leader.filed.void",
            "立案后作废数",
            ofPost(SubjectKind.SHIFT_LEADER, (v, s) -> s.action().equals("fileCase.file") && v.ended(CaseStatus.VOID))),
    LEADER_CLOSED(
            "leader.closed",
            "结案数",
            ofPost(SubjectKind.SHIFT_LEADER, (v, s) -> s.action().equals("closeCase.close"))),
    LEADER_CLOSED_ON_TIME(
            "leader.closed.onTime",
            "按时结案数",
            ofPost(SubjectKind.SHIFT_LEADER, (v, s) -> s.action().equals("closeCase.close") && inTime(s))),
    DISPATCHER_DISPATCHED(
            "dispatcher.dispatched",
            "派遣数",
            ofPost(SubjectKind.DISPATCHER, (v, s) -> s.action().equals("dispatchCase.dispatch"))),
    DISPATCHER_ON_TIME(
            "dispatcher.onTime",
            "按时派遣数",
            ofPost(SubjectKind.DISPATCHER, (v, s) -> s.action().equals("dispatchCase.dispatch") && inTime(s))),
    DISPATCHER_WRONG(
            "dispatcher.wrong",
            "错派数",
            ofPost(
                    SubjectKind.DISPATCHER,
                    (v, s) -> s.action().equals("dispatchCase.dispatch") && v.wronglyDispatched(s))),

    // ------------------------------------------------------------------ reporters
    VOICES("voices", "满意度答复数", ofVoice(voice -> true)),
    VOICES_SOLVED("voices.solved", "答复已解决数", ofVoice(Satisfaction::solved)),
    VOICES_RATED("voices.rated", "评分数", ofVoice(voice -> voice.rating() != null)),
    VOICES_STARS("voices.stars", "评分合计", new OfVoice(Counter::stars)),
    VOICES_CONTENT("voices.content", "满意数（4 分及以上）", ofVoice(voice -> stars(voice) >= 4)),

    // ------------------------------------------------------------------ appeals
    EXEMPT("exempt", "申诉豁免数", ofExemption(v -> v.closed() && v.late())),
    EXEMPT_URGENT("exempt.urgent", "申诉豁免数（紧急）", ofExemption(v -> v.closed() && v.late() && v.urgent())),
    EXEMPT_SUPERVISED(
            "exempt.supervised",
            "申诉豁免数（督办）",
            ofExemption(v -> v.closed() && v.late() && v.has("handling.supervisionRequested"))),

    // ------------------------------------------------------------------ the period
    PERIOD_DAYS("period.days", "已过天数", new OfPeriod());

    private static final Map<String, Counter> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Counter::key, Function.identity()));

    private final String key;
    private final String nameZh;
    private final transient Counting counting;

    Counter(String key, String nameZh, Counting counting) {
        this.key = key;
        this.nameZh = nameZh;
        this.counting = counting;
    }

    /** Its name in the database and in the definitions of indicators. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String nameZh() {
        return nameZh;
    }

    Counting counting() {
        return counting;
    }

    /** The counter of this {@link #key}. */
    public static Optional<Counter> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static boolean verifies(StepMark step) {
        return step.action().startsWith("verifyReport.") && !step.action().endsWith(".decline");
    }

    private static boolean checks(StepMark step) {
        return step.action().startsWith("checkResult.") && !step.action().endsWith(".decline");
    }

    private static boolean accepts(StepMark step) {
        return step.action().startsWith("acceptReport.");
    }

    private static boolean inTime(StepMark step) {
        return Boolean.TRUE.equals(step.onTime());
    }

    private static int stars(Satisfaction voice) {
        return voice.rating() == null ? 0 : voice.rating();
    }

    private static Counting ofCase(Predicate<CaseView> test) {
        return new OfCase(view -> test.test(view) ? 1 : 0);
    }

    private static Counting ofAssignment(BiPredicate<CaseView, StageMark> test) {
        return new OfAssignment((view, assignment) -> test.test(view, assignment) ? 1 : 0);
    }

    private static Counting due(Stage stage) {
        return new OfStage(stage, clock -> 1);
    }

    private static Counting onTime(Stage stage) {
        return new OfStage(stage, clock -> clock.onTime() ? 1 : 0);
    }

    private static Counting ofEvent(BiPredicate<CaseView, StepMark> test) {
        return new OfEvent((view, step) -> test.test(view, step) ? 1 : 0);
    }

    private static Counting ofPost(SubjectKind post, BiPredicate<CaseView, StepMark> test) {
        return new OfPost(post, (view, step) -> test.test(view, step) ? 1 : 0);
    }

    private static Counting ofVoice(Predicate<Satisfaction> test) {
        return new OfVoice(voice -> test.test(voice) ? 1 : 0);
    }

    private static Counting ofExemption(Predicate<CaseView> test) {
        return new OfExemption(view -> test.test(view) ? 1 : 0);
    }
}
