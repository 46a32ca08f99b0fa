package io.cityloop.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The independent oracle: every indicator once more, by hand, in SQL on the tables of marks. It shares no line with the
 * definitions it checks. A formula is {@code above / below}; words in it are the counts of {@link #counts}.
 */
final class SlowRecount {

    private static final String STEP = "SELECT 1 FROM evaluation_step_mark s WHERE s.case_number = m.case_number"
            + " AND s.round = m.round AND s.action = ";
    private static final String RETURN_OUTCOME = "(SELECT n.action FROM evaluation_step_mark n"
            + " WHERE n.case_number = s.case_number AND n.round = s.round AND n.timeline_seq > s.timeline_seq"
            + " AND n.action IN ('reviewReturn.agree', 'reviewReturn.refuse', 'reviewReturn.coordinate')"
            + " ORDER BY n.timeline_seq LIMIT 1)";
    private static final String DEPARTMENT_OF_STEP = "COALESCE((SELECT d.organisation FROM evaluation_step_mark d"
            + " WHERE d.case_number = s.case_number AND d.round = s.round AND d.timeline_seq <= s.timeline_seq"
            + " AND d.role IN ('departmentLead', 'handler') ORDER BY d.timeline_seq DESC LIMIT 1),"
            + " (SELECT c.department FROM evaluation_stage_mark c WHERE c.case_number = s.case_number"
            + " AND c.round = s.round AND c.stage = 'handling' AND c.started_at <= s.at ORDER BY c.seq DESC LIMIT 1))";

    private final NamedParameterJdbcTemplate jdbc;
    private final Map<String, String> counts = new LinkedHashMap<>();
    private final Map<String, String> formulas = new LinkedHashMap<>();

    SlowRecount(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
        counts();
        formulas();
    }

    private void rounds(String name, String where) {
        counts.put(name, "SELECT COUNT(*) FROM evaluation_mark m WHERE {round} AND (" + where + ")");
    }

    private void assignments(String name, String what, String where) {
        counts.put(
                name,
                "SELECT " + what + " FROM evaluation_stage_mark c JOIN evaluation_mark m"
                        + " ON m.case_number = c.case_number AND m.round = c.round"
                        + " WHERE c.stage = 'handling' AND {assignment} AND (" + where + ")");
    }

    private void stages(String name, String stage, String where) {
        counts.put(
                name,
                "SELECT COUNT(*) FROM evaluation_stage_mark c JOIN evaluation_mark m ON m.case_number = c.case_number"
                        + " AND m.round = c.round WHERE {round} AND c.stage = '" + stage + "' AND (" + where + ")");
    }

    private void events(String name, String where) {
        counts.put(
                name,
                "SELECT COUNT(*) FROM evaluation_step_mark s JOIN evaluation_mark m ON m.case_number = s.case_number"
                        + " AND m.round = s.round WHERE {event} AND (" + where + ")");
    }

    private void post(String name, String role, String where) {
        counts.put(
                name,
                "SELECT COUNT(*) FROM evaluation_step_mark s JOIN evaluation_mark m ON m.case_number = s.case_number"
                        + " AND m.round = s.round WHERE s.role = '" + role + "' AND {person} AND (" + where + ")");
    }

    private void voices(String name, String what, String where) {
        counts.put(
                name,
                "SELECT " + what + " FROM evaluation_satisfaction v JOIN evaluation_mark m"
                        + " ON m.case_number = v.case_number AND m.round = v.round"
                        + " WHERE v.seq = 1 AND {voice} AND (" + where + ")");
    }

    private void exempt(String name, String where) {
        counts.put(
                name,
                "SELECT COUNT(*) FROM evaluation_exemption e JOIN evaluation_mark m ON m.case_number = e.case_number"
                        + " AND m.round = e.round WHERE {round} AND (" + where + ")");
    }

    private void counts() {
        String filed = "EXISTS (" + STEP + "'fileCase.file')";
        String handling = "EXISTS (SELECT 1 FROM evaluation_stage_mark h WHERE h.case_number = m.case_number"
                + " AND h.round = m.round AND h.stage = 'handling')";
        String late = "EXISTS (SELECT 1 FROM evaluation_stage_mark h WHERE h.case_number = m.case_number"
                + " AND h.round = m.round AND h.stage = 'handling' AND h.department = m.department AND h.on_time = 0)";
        String supervised = "EXISTS (" + STEP + "'handling.supervisionRequested')";
        String fromPublic = "m.channel IN ('citizen', 'hotline')";
        rounds("reports", "m.round = 1");
        rounds("inspectorReports", "m.round = 1 AND m.channel = 'inspector'");
        rounds("publicReports", "m.round = 1 AND " + fromPublic);
        rounds("filed", filed);
        rounds("inspectorFiled", filed + " AND m.channel = 'inspector'");
        rounds("publicFiled", filed + " AND " + fromPublic);
        rounds("refused", "m.outcome = 'REFUSED'");
        rounds("selfHandled", "m.outcome = 'SELF_HANDLED'");
        rounds("void", "m.outcome = 'VOID'");
        rounds("voidFiled", "m.outcome = 'VOID' AND " + filed);
        rounds("filedDispatched", filed + " AND " + handling);
        rounds("dispatched", handling);
        rounds("closed", "m.outcome = 'CLOSED'");
        rounds("closedInTime", "m.outcome = 'CLOSED' AND NOT " + late);
        rounds("closedLate", "m.outcome = 'CLOSED' AND " + late);
        rounds("abnormal", "m.outcome = 'CLOSED_ABNORMALLY'");
        rounds("publicClosed", "m.outcome = 'CLOSED' AND " + fromPublic);
        rounds("supervisedClosed", "m.outcome = 'CLOSED' AND " + supervised);
        rounds("supervisedInTime", "m.outcome = 'CLOSED' AND NOT " + late + " AND " + supervised);
        rounds("supervised", supervised);
        rounds("urged", "m.urges > 0");
        rounds("reopened", "m.round > 1");
        rounds("reworked", "m.reworks > 0");
        rounds("thrice", "m.reworks >= 3");
        rounds("extended", "m.extensions > 0");
        rounds("suspended", "m.suspensions > 0");
        String due = "c.department = m.department AND m.outcome NOT IN ('VOID', 'WITHDRAWN', 'MERGED')";
        String done = due + " AND m.outcome = 'CLOSED'";
        assignments("assigned", "COUNT(*)", "1 = 1");
        assignments("due", "COUNT(*)", due);
        assignments("done", "COUNT(*)", done);
        assignments("doneInTime", "COUNT(*)", done + " AND c.on_time = 1");
        assignments("doneLate", "COUNT(*)", done + " AND c.on_time = 0");
        assignments("urgentDue", "COUNT(*)", due + " AND c.limit_text LIKE '%紧急%'");
        assignments("urgentInTime", "COUNT(*)", done + " AND c.on_time = 1 AND c.limit_text LIKE '%紧急%'");
        assignments("seconds", "COALESCE(SUM(c.spent_seconds), 0)", done);
        assignments("lateSeconds", "COALESCE(SUM(c.overdue_seconds), 0)", done);
        for (String stage : java.util.List.of("acceptance", "verification", "filing", "dispatch", "check", "closing")) {
            stages(stage + "All", stage, "1 = 1");
            stages(stage + "InTime", stage, "c.on_time = 1");
        }
        events("reworks", "s.action IN ('checkResult.notDone', 'closeCase.rework', 'citizenAnswer.notDone')");
        events("falsified", "JSON_CONTAINS(JSON_EXTRACT(m.facts, '$.falsifiedSteps'), CAST(s.timeline_seq AS CHAR))");
        events("returnsAgreed", "s.action = 'assignHandler.return' AND " + RETURN_OUTCOME + " = 'reviewReturn.agree'");
        events(
                "returnsRefused",
                "s.action = 'assignHandler.return' AND " + RETURN_OUTCOME + " = 'reviewReturn.refuse'");
        voices("voices", "COUNT(*)", "1 = 1");
        voices("voicesSolved", "COUNT(*)", "v.solved = 1");
        voices("voicesRated", "COUNT(*)", "v.rating IS NOT NULL");
        voices("stars", "COALESCE(SUM(v.rating), 0)", "1 = 1");
        voices("content", "COUNT(*)", "v.rating >= 4");
        exempt("exempt", "m.outcome = 'CLOSED' AND " + late);
        exempt(
                "exemptUrgent",
                "m.outcome = 'CLOSED' AND " + late + " AND EXISTS (SELECT 1 FROM evaluation_stage_mark u"
                        + " WHERE u.case_number = m.case_number AND u.round = m.round AND u.stage = 'handling'"
                        + " AND u.department = m.department AND u.limit_text LIKE '%紧急%')");
        exempt("exemptSupervised", "m.outcome = 'CLOSED' AND " + late + " AND " + supervised);
        counts.put(
                "openLate",
                "SELECT COUNT(DISTINCT o.case_number, o.round) FROM evaluation_overdue o WHERE o.raised_at < :to"
                        + " AND (o.settled_at IS NULL OR o.settled_at >= :to) AND {overdue}");
        posts(filed, fromPublic);
    }

    private void posts(String filed, String fromPublic) {
        post("iReported", "inspector", "s.action = 'reported'");
        post("iValid", "inspector", "s.action = 'reported' AND " + filed);
        post("iMissed", "inspector", "s.action = 'verifyReport.exists' AND " + fromPublic + " AND " + filed);
        String verified = "s.action IN ('verifyReport.exists', 'verifyReport.notExists', 'verifyReport.cannotTell')";
        post("iVerified", "inspector", verified);
        post("iVerifiedInTime", "inspector", verified + " AND s.on_time = 1");
        String checked = "s.action IN ('checkResult.done', 'checkResult.notDone', 'checkResult.cannotTell')";
        post("iChecked", "inspector", checked);
        post("iCheckedInTime", "inspector", checked + " AND s.on_time = 1");
        post(
                "iWrong",
                "inspector",
                "s.action = 'checkResult.done' AND (SELECT n.action FROM evaluation_step_mark n"
                        + " WHERE n.case_number = s.case_number AND n.round = s.round"
                        + " AND n.timeline_seq > s.timeline_seq"
                        + " AND n.action IN ('closeCase.rework', 'closeCase.close', 'checkResult.done')"
                        + " ORDER BY n.timeline_seq LIMIT 1) = 'closeCase.rework'");
        post("aAll", "acceptor", "s.action LIKE 'acceptReport.%'");
        post("aInTime", "acceptor", "s.action LIKE 'acceptReport.%' AND s.on_time = 1");
        post("aAccepted", "acceptor", "s.action = 'acceptReport.accept'");
        post(
                "aAccurate",
                "acceptor",
                "s.action = 'acceptReport.accept' AND NOT EXISTS ("
                        + STEP.replace(" s ", " x ").replace("s.", "x.")
                        + "'fileCase.back') AND NOT EXISTS ("
                        + STEP.replace(" s ", " x ").replace("s.", "x.")
                        + "'fileCase.void')");
        post("aSent", "acceptor", "s.action = 'acceptReport.verify'");
        post("aSentInTime", "acceptor", "s.action = 'acceptReport.verify' AND s.on_time = 1");
        post("lFiled", "shiftLeader", "s.action = 'fileCase.file'");
        post("lFiledInTime", "shiftLeader", "s.action = 'fileCase.file' AND s.on_time = 1");
        post("lFiledVoid", "shiftLeader", "s.action = 'fileCase.file' AND m.outcome = 'VOID'");
        post("lClosed", "shiftLeader", "s.action = 'closeCase.close'");
        post("lClosedInTime", "shiftLeader", "s.action = 'closeCase.close' AND s.on_time = 1");
        post("dDispatched", "dispatcher", "s.action = 'dispatchCase.dispatch'");
        post("dInTime", "dispatcher", "s.action = 'dispatchCase.dispatch' AND s.on_time = 1");
        post(
                "dWrong",
                "dispatcher",
                "s.action = 'dispatchCase.dispatch' AND (SELECT n.action FROM evaluation_step_mark n"
                        + " WHERE n.case_number = s.case_number AND n.round = s.round"
                        + " AND n.timeline_seq > s.timeline_seq"
                        + " AND n.action IN ('reviewReturn.agree', 'dispatchCase.dispatch')"
                        + " ORDER BY n.timeline_seq LIMIT 1) = 'reviewReturn.agree'");
        counts.put("days", "SELECT DATEDIFF(:toDay, :fromDay)");
    }

    private void formulas() {
        String toHandle = "due+openLate";
        String toClose = "closed+abnormal+openLate";
        formulas.put("filing.rate", "filed/reports");
        formulas.put("report.validRate", "inspectorFiled/inspectorReports");
        formulas.put("report.publicValidRate", "publicFiled/publicReports");
        formulas.put("report.publicShare", "publicReports/reports");
        formulas.put("report.missedRate", "publicFiled/filed");
        formulas.put("report.filed", "filed");
        formulas.put("report.refusedRate", "refused/reports");
        formulas.put("report.selfHandledRate", "selfHandled/inspectorReports");
        formulas.put("report.voidRate", "void/reports");
        formulas.put("filing.accurateRate", "filed-voidFiled/filed");
        formulas.put("dispatch.rate", "filedDispatched/filed");
        formulas.put("dispatch.accurateRate", "assigned-returnsAgreed/assigned");
        formulas.put("handling.count", "done");
        formulas.put("handling.dueCount", toHandle);
        formulas.put("handling.rate", "done/" + toHandle);
        formulas.put("handling.onTimeRate", "doneInTime+exempt/" + toHandle);
        formulas.put("handling.overdueRate", "doneLate/" + toHandle);
        formulas.put("handling.overdueOpenCount", "openLate");
        formulas.put("handling.reworkRate", "reworked/done");
        formulas.put("handling.reworkCount", "reworks");
        formulas.put("handling.thriceCount", "thrice");
        formulas.put("handling.extensionRate", "extended/due");
        formulas.put("handling.suspensionRate", "suspended/dispatched");
        formulas.put("handling.returnRate", "returnsAgreed/assigned");
        formulas.put("handling.shirkRate", "returnsRefused/assigned");
        formulas.put("handling.refusalRate", "returnsAgreed+returnsRefused/assigned");
        formulas.put("handling.shirkCount", "returnsRefused");
        formulas.put("handling.falsifiedCount", "falsified");
        formulas.put("handling.urgentOnTimeRate", "urgentInTime+exemptUrgent/urgentDue");
        formulas.put("handling.meanHours", "seconds/done*3600");
        formulas.put("handling.meanOverdueHours", "lateSeconds/doneLate*3600");
        formulas.put("handling.urgedRate", "urged/dispatched");
        formulas.put("handling.supervisedRate", "supervised/dispatched");
        formulas.put("handling.exemptRate", "exempt/doneLate");
        formulas.put("closing.dueCount", toClose);
        formulas.put("closing.rate", "closed/" + toClose);
        formulas.put("closing.onTimeRate", "closedInTime+exempt/" + toClose);
        formulas.put("closing.overdueRate", "closedLate/" + toClose);
        formulas.put("closing.openRate", "openLate/" + toClose);
        formulas.put("closing.abnormalRate", "abnormal/" + toClose);
        formulas.put("closing.supervisedOnTimeRate", "supervisedInTime+exemptSupervised/supervisedClosed");
        formulas.put("closing.reopenRate", "reopened/closed");
        formulas.put("stage.acceptanceOnTimeRate", "acceptanceInTime/acceptanceAll");
        formulas.put("stage.verificationOnTimeRate", "verificationInTime/verificationAll");
        formulas.put("stage.filingOnTimeRate", "filingInTime/filingAll");
        formulas.put("stage.dispatchOnTimeRate", "dispatchInTime/dispatchAll");
        formulas.put("stage.checkOnTimeRate", "checkInTime/checkAll");
        formulas.put("stage.closingOnTimeRate", "closingInTime/closingAll");
        formulas.put("satisfaction.contentRate", "content/voicesRated");
        formulas.put("satisfaction.solvedRate", "voicesSolved/voices");
        formulas.put("satisfaction.meanStars", "stars/voicesRated*1");
        formulas.put("satisfaction.answerRate", "voices/publicClosed");
        formulas.put("inspector.validRate", "iValid/iReported");
        formulas.put("inspector.missedRate", "iMissed/iValid+iMissed");
        formulas.put("inspector.verifyOnTimeRate", "iVerifiedInTime/iVerified");
        formulas.put("inspector.checkOnTimeRate", "iCheckedInTime/iChecked");
        formulas.put("inspector.errorRate", "iWrong/iChecked");
        formulas.put("inspector.workCount", "iReported+iVerified+iChecked");
        formulas.put("acceptor.acceptedCount", "aAccepted");
        formulas.put("acceptor.monthly", "aAccepted/days*month");
        formulas.put("acceptor.decidedCount", "aAll");
        formulas.put("acceptor.sentOnTimeRate", "aSentInTime/aSent");
        formulas.put("acceptor.onTimeRate", "aInTime/aAll");
        formulas.put("acceptor.accurateRate", "aAccurate/aAccepted");
        formulas.put("leader.filedOnTimeRate", "lFiledInTime/lFiled");
        formulas.put("leader.filedAccurateRate", "lFiled-lFiledVoid/lFiled");
        formulas.put("leader.closedOnTimeRate", "lClosedInTime/lClosed");
        formulas.put("leader.workCount", "lFiled+lClosed");
        formulas.put("dispatcher.dispatchedCount", "dDispatched");
        formulas.put("dispatcher.monthly", "dDispatched/days*month");
        formulas.put("dispatcher.onTimeRate", "dInTime/dDispatched");
        formulas.put("dispatcher.accurateRate", "dDispatched-dWrong/dDispatched");
    }

    /** The indicators this oracle knows. */
    java.util.Set<String> indicators() {
        return formulas.keySet();
    }

    /** The value of an indicator; null for no data. */
    @Nullable
    BigDecimal value(String indicator, Subject subject, LocalDate from, LocalDate to) {
        String[] scaled = formulas.get(indicator).split("\\*");
        String[] parts = scaled[0].split("/");
        long above = sum(parts[0], subject, from, to);
        if (parts.length == 1) {
            return BigDecimal.valueOf(above);
        }
        long below = sum(parts[1], subject, from, to);
        if (below == 0) {
            return null;
        }
        BigDecimal factor = scaled.length == 1
                ? BigDecimal.valueOf(100)
                : scaled[1].equals("month") ? BigDecimal.valueOf(30) : BigDecimal.ONE;
        BigDecimal divisor = scaled.length == 2 && scaled[1].equals("3600") ? BigDecimal.valueOf(3600) : BigDecimal.ONE;
        return BigDecimal.valueOf(above)
                .multiply(factor)
                .divide(BigDecimal.valueOf(below).multiply(divisor), 2, RoundingMode.HALF_UP);
    }

    private long sum(String words, Subject subject, LocalDate from, LocalDate to) {
        long sum = 0;
        for (String word : words.split("(?=[+-])")) {
            int sign = word.startsWith("-") ? -1 : 1;
            sum += sign * count(word.replaceFirst("^[+-]", ""), subject, from, to);
        }
        return sum;
    }

    private long count(String name, Subject subject, LocalDate from, LocalDate to) {
        String sql = java.util.Objects.requireNonNull(counts.get(name), name);
        String ended = "m.ended_at >= :from AND m.ended_at < :to AND ";
        sql = sql.replace("{round}", ended + region("m", subject))
                .replace("{assignment}", ended + (department(subject) ? "c.department = :key" : region("m", subject)))
                .replace(
                        "{event}",
                        ended + (department(subject) ? DEPARTMENT_OF_STEP + " = :key" : region("m", subject)))
                .replace("{person}", ended + "s.username = :key")
                .replace("{voice}", "v.at >= :from AND v.at < :to AND " + region("m", subject))
                .replace("{overdue}", region("o", subject));
        Long found = jdbc.queryForObject(
                sql,
                new MapSqlParameterSource()
                        .addValue("from", at(from))
                        .addValue("to", at(to))
                        .addValue("fromDay", from)
                        .addValue("toDay", to)
                        .addValue("key", subject.key()),
                Long.class);
        return found == null ? 0 : found;
    }

    private static boolean department(Subject subject) {
        return subject.kind() == SubjectKind.DEPARTMENT;
    }

    private static String region(String table, Subject subject) {
        return subject.kind() == SubjectKind.CITY
                ? "1 = 1"
                : table + "." + subject.kind().key() + " = :key";
    }

    private static LocalDateTime at(LocalDate day) {
        Instant start = day.atStartOfDay(HistoryOfTests.ZONE).toInstant();
        return LocalDateTime.ofInstant(start, ZoneOffset.UTC);
    }
}
