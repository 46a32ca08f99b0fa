package io.cityloop.demo.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is meant to happen to one rehearsed report. A plot names only the steps at which its people leave the main
 * line; everywhere else they take a form's first outcome. It decides nothing about the flow: it is what people choose.
 */
public enum Plot {
    MAIN_LINE("一路办结", 30, Map.of(), "CLOSED"),
    VERIFIED_FIRST("先核实", 8, Map.of("userTask_acceptReport", List.of("verify")), "CLOSED"),
    NOT_THERE(
            "核实不属实",
            4,
            Map.of("userTask_acceptReport", List.of("verify", "refuse"), "userTask_verifyReport", List.of("notExists")),
            "REFUSED"),
    VERIFIER_DECLINES(
            "核实换人",
            3,
            Map.of("userTask_acceptReport", List.of("verify"), "userTask_verifyReport", List.of("decline")),
            "CLOSED"),
    REFUSED("不予受理", 5, Map.of("userTask_acceptReport", List.of("refuse")), "REFUSED"),
    MERGED("并案", 4, Map.of("userTask_acceptReport", List.of("merge")), "MERGED"),
    ANSWERED("当即答复", 4, Map.of("userTask_acceptReport", List.of("answer")), "ANSWERED"),
    SELF_HANDLED("自行处置", 5, Map.of(), "SELF_HANDLED"),
    SELF_HANDLED_REJECTED("自处置不通过", 2, Map.of("userTask_reviewSelfHandled", List.of("reject")), "CLOSED"),
    FILED_BACK("立案退回", 3, Map.of("userTask_fileCase", List.of("back")), "CLOSED"),
    VOIDED("作废", 2, Map.of("userTask_fileCase", List.of("void")), "VOID"),
    RETURNED(
            "回退改派",
            5,
            Map.of("userTask_assignHandler", List.of("return"), "userTask_reviewReturn", List.of("agree")),
            "CLOSED"),
    RETURN_REFUSED(
            "回退不准",
            3,
            Map.of("userTask_assignHandler", List.of("return"), "userTask_reviewReturn", List.of("refuse")),
            "CLOSED"),
    GIVEN_BACK("交回部门", 2, Map.of("userTask_handleCase", List.of("giveBack")), "CLOSED"),
    REDONE("部门重做", 2, Map.of("userTask_confirmHandling", List.of("redo")), "CLOSED"),
    LAW_BROKEN(
            "发现违法",
            3,
            Map.of("userTask_assignHandler", List.of("lawBroken"), "userTask_inspectViolation", List.of("corrected")),
            "CLOSED"),
    PENALTY(
            "移交处罚",
            2,
            Map.of(
                    "userTask_assignHandler",
                    List.of("lawBroken"),
                    "userTask_inspectViolation",
                    List.of("ordinaryProcedure")),
            "CLOSED"),
    REWORKED("核查返工", 5, Map.of("userTask_checkResult", List.of("notDone")), "CLOSED"),
    CHECKER_DECLINES("核查换人", 2, Map.of("userTask_checkResult", List.of("decline")), "CLOSED"),
    REWORKED_AT_CLOSING("结案返工", 2, Map.of("userTask_closeCase", List.of("rework")), "CLOSED"),
    CLOSED_ABNORMALLY("非正常结案", 2, Map.of("userTask_closeCase", List.of("closeAbnormally")), "CLOSED_ABNORMALLY"),
    ABNORMAL_REFUSED(
            "非正常结案不准",
            2,
            Map.of(
                    "userTask_closeCase",
                    List.of("closeAbnormally"),
                    "userTask_approveAbnormalClose",
                    List.of("refuse")),
            "CLOSED"),
    REOPENED("重开", 4, Map.of(), "CLOSED"),
    WITHDRAWN("撤回", 3, Map.of(), "WITHDRAWN"),
    EXTENDED("延期同意", 3, Map.of(), "CLOSED", "extension GRANTED"),
    EXTENSION_REFUSED("延期不准", 2, Map.of("userTask_reviewExtension", List.of("refuse")), "CLOSED", "extension REFUSED"),
    EXTENDED_TWICE("二次延期", 2, Map.of(), "CLOSED", "extension GRANTED", "extension GRANTED"),
    SECOND_EXTENSION_REFUSED(
            "二次延期不准",
            2,
            Map.of("userTask_approveSecondExtension", List.of("refuse")),
            "CLOSED",
            "extension GRANTED",
            "extension REFUSED"),
    SUSPENDED("挂账恢复", 3, Map.of(), "CLOSED", "suspension GRANTED"),
    SUSPENSION_REFUSED(
            "挂账不准", 2, Map.of("userTask_approveSuspension", List.of("refuse")), "CLOSED", "suspension REFUSED"),
    SUSPENDED_AND_EXTENDED("挂账后延期", 2, Map.of(), "CLOSED", "suspension GRANTED", "extension GRANTED"),
    SUPERVISED("督办", 3, Map.of("userTask_judgeReply", List.of("again")), "CLOSED", "supervision GRANTED"),
    VOIDED_BY_TWO("立案后作废", 2, Map.of(), "VOID", "void GRANTED"),
    VOID_REFUSED("作废不准", 2, Map.of("userTask_approveVoid", List.of("refuse")), "CLOSED", "void REFUSED"),
    COORDINATED(
            "争议协调",
            2,
            Map.of("userTask_assignHandler", List.of("return"), "userTask_reviewReturn", List.of("coordinate")),
            "CLOSED");

    private static final String ROADS = "roads";

    private static final Set<String> ENDS =
            Set.of("CLOSED", "CLOSED_ABNORMALLY", "REFUSED", "MERGED", "ANSWERED", "VOID", "WITHDRAWN", "SELF_HANDLED");

    private final String title;
    private final int weight;
    private final Map<String, List<String>> choices;
    private final String expectedEnd;
    private final List<String> expectedApplications;

    Plot(
            String title,
            int weight,
            Map<String, List<String>> choices,
            String expectedEnd,
            String... expectedApplications) {
        this.title = title;
        this.weight = weight;
        this.choices = choices;
        this.expectedEnd = expectedEnd;
        this.expectedApplications = List.of(expectedApplications);
    }

    /** The plot's name as the printed table shows it. */
    public String title() {
        return title;
    }

    /** The status in which a case of this plot should end. */
    public String expectedEnd() {
        return expectedEnd;
    }

    private boolean besideTheLoop() {
        return !expectedApplications.isEmpty() || this == COORDINATED;
    }

    /** What is asked for beside the loop, in order, before the department goes on. */
    public List<Road> roads() {
        return expectedApplications.stream()
                .map(one -> Road.valueOf(one.split(" ")[0].toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** What becomes of it, such as {@code extension GRANTED}, in order. */
    public List<String> expectedApplications() {
        return expectedApplications;
    }

    /** The outcome chosen at the given visit (from 0) of a user task, or the form's main line. */
    public String choose(String elementId, int visit, String mainLine) {
        List<String> atElement = choices.getOrDefault(elementId, List.of());
        if (visit < atElement.size()) {
            return atElement.get(visit);
        }
        // A case put right on the spot never comes to a department that could ask for anything.
        return besideTheLoop() && elementId.equals("userTask_inspectViolation") ? "noViolation" : mainLine;
    }

    /** Whether the inspector reports this one as already put right by himself. */
    public boolean selfHandled() {
        return this == SELF_HANDLED || this == SELF_HANDLED_REJECTED;
    }

    /** Whether a status ends a round. */
    public static boolean ended(String status) {
        return ENDS.contains(status);
    }

    /**
     * The plot of the n-th report, the same for the same number: every plot comes once before weights decide, so that a
     * small rehearsal still shows every outcome.
     */
    public static Plot ofReport(int n, List<Plot> all) {
        if (n < all.size()) {
            return all.get(n);
        }
        int sum = 0;
        for (Plot plot : all) {
            sum += plot.weight;
        }
        int point = new Random(n).nextInt(sum);
        for (Plot plot : all) {
            point -= plot.weight;
            if (point < 0) {
                return plot;
            }
        }
        return all.getFirst();
    }

    /**
     * The plots a comma-separated list names; {@code roads} means all that lead beside the loop, nothing means all.
     *
     * @throws IllegalArgumentException for a name that is none
     */
    public static List<Plot> named(String list) {
        if (list.isBlank()) {
            return List.of(values());
        }
        return Arrays.stream(list.split(","))
                .flatMap(name -> name.equals(ROADS)
                        ? Arrays.stream(values()).filter(Plot::besideTheLoop)
                        : Stream.of(valueOf(name)))
                .distinct()
                .toList();
    }
}
