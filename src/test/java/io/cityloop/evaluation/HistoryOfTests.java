package io.cityloop.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Made-up histories with every side road in them; the same seed gives the same history. */
public final class HistoryOfTests {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Random random;
    private final String prefix;
    private int number;

    public HistoryOfTests(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    /** So many rounds that end on this day. */
    public List<RoundMarks> day(LocalDate day, int rounds) {
        List<RoundMarks> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            all.add(round(day));
        }
        return all;
    }

    private RoundMarks round(LocalDate day) {
        number++;
        Instant end = day.atStartOfDay(ZONE).plusSeconds(random.nextInt(86_400)).toInstant();
        Making made = new Making(end.minusSeconds(3 * 86_400L));
        int street = 1 + random.nextInt(5);
        String district = prefix + "010" + (1 + street % 2);
        String streetCode = district + "00" + street;
        String channel = List.of("inspector", "inspector", "citizen", "hotline", "sensor", "transfer")
                .get(random.nextInt(6));
        int round = chance(8) ? 2 : 1;
        String outcome = walk(made, channel, round);
        return new RoundMarks(
                prefix + "-" + number,
                round,
                outcome,
                channel,
                "0110",
                11L,
                "TEST",
                district,
                streetCode,
                streetCode + "001",
                streetCode + "00101",
                made.department,
                random.nextInt(50),
                made.reworks,
                made.returns,
                made.extensions,
                made.suspensions,
                made.urges,
                made.start,
                end,
                made.stages,
                made.steps,
                made.falsified);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String person(String role, int of) {
        return prefix + "-" + role + (1 + random.nextInt(of));
    }

    private final class Making {
        private final Instant start;
        private final List<StageMark> stages = new ArrayList<>();
        private final List<StepMark> steps = new ArrayList<>();
        private final List<Integer> falsified = new ArrayList<>();
        private Instant now;
        private @Nullable String department;
        private int seq = 1;
        private int reworks;
        private int returns;
        private int extensions;
        private int suspensions;
        private int urges;

        Making(Instant start) {
            this.start = start;
            this.now = start;
        }

        void step(String role, @Nullable String organisation, String action, @Nullable Boolean onTime) {
            now = now.plusSeconds(60 + random.nextInt(600));
            steps.add(new StepMark(seq, action, person(role, 3), role, organisation, now, onTime));
            seq += 1 + random.nextInt(2);
        }

        boolean stage(String stage) {
            boolean onTime = chance(80);
            stages.add(new StageMark(
                    stage,
                    null,
                    "15分钟",
                    now,
                    now.plusSeconds(900),
                    now.plusSeconds(onTime ? 600 : 1500),
                    onTime,
                    onTime ? 600 : 1500,
                    onTime ? 0 : 600));
            return onTime;
        }

        boolean assign(String to) {
            department = to;
            boolean onTime = chance(75);
            stages.add(new StageMark(
                    "handling",
                    to,
                    chance(30) ? "2紧急工作时" : "4工作时",
                    now,
                    now.plusSeconds(7200),
                    now.plusSeconds(onTime ? 7000 : 9000),
                    onTime,
                    5000 + random.nextInt(5000),
                    onTime ? 0 : 1800));
            return onTime;
        }
    }

    private String walk(Making made, String channel, int round) {
        if (round == 1) {
            made.step(channel.equals("inspector") ? "inspector" : "citizen", null, "reported", null);
            boolean onTime = made.stage("acceptance");
            if (chance(25)) {
                made.step("acceptor", null, "acceptReport.verify", onTime);
                boolean verified = made.stage("verification");
                if (chance(10)) {
                    made.step("inspector", null, "verifyReport.decline", verified);
                }
                made.step("inspector", null, chance(80) ? "verifyReport.exists" : "verifyReport.notExists", verified);
            }
            String early = chance(15) ? List.of("refuse", "merge", "answer").get(random.nextInt(3)) : "accept";
            made.step("acceptor", null, "acceptReport." + early, onTime);
            if (!early.equals("accept")) {
                return early.equals("refuse") ? "REFUSED" : early.equals("merge") ? "MERGED" : "ANSWERED";
            }
            if (channel.equals("inspector") && chance(8)) {
                made.step("shiftLeader", null, "reviewSelfHandled.approve", true);
                return "SELF_HANDLED";
            }
            boolean filing = made.stage("filing");
            if (chance(8)) {
                made.step("shiftLeader", null, "fileCase.back", filing);
                made.step("acceptor", null, "acceptReport.accept", filing);
            }
            if (chance(5)) {
                made.step("shiftLeader", null, "fileCase.void", filing);
                return "VOID";
            }
            made.step("shiftLeader", null, "fileCase.file", filing);
        } else {
            made.step("citizen", null, "reopen", null);
        }
        dispatch(made);
        while (chance(15)) {
            made.returns++;
            made.step("departmentLead", made.department, "assignHandler.return", true);
            boolean reviewed = made.stage("dispatch");
            int decision = random.nextInt(3);
            made.step(
                    "dispatcher",
                    null,
                    "reviewReturn." + List.of("agree", "refuse", "coordinate").get(decision),
                    reviewed);
            if (decision == 0) {
                dispatch(made);
            } else if (decision == 2) {
                made.step("supervisor", null, "coordinateCase.decide", null);
            }
        }
        return handling(made);
    }

    private void dispatch(Making made) {
        if (chance(50)) {
            boolean onTime = made.stage("dispatch");
            made.step("dispatcher", null, "dispatchCase.dispatch", onTime);
        }
        String to = prefix + "D" + (1 + random.nextInt(4));
        boolean hasIt = made.stages.stream().anyMatch(stage -> to.equals(stage.department()));
        if (hasIt) {
            made.department = to;
        } else {
            made.assign(to);
        }
    }

    private String handling(Making made) {
        if (chance(10)) {
            made.extensions = 1 + random.nextInt(2);
            made.step("departmentLead", made.department, "handling.extensionRequested", null);
            made.step("dispatcher", null, "reviewExtension.agree", null);
        }
        if (chance(5)) {
            made.suspensions = 1;
        }
        if (chance(12)) {
            made.urges = 1;
            made.step("supervisor", null, "handling.urged", null);
        }
        if (chance(6)) {
            made.step("supervisor", null, "handling.supervisionRequested", null);
        }
        if (chance(3)) {
            made.step("shiftLeader", null, "handling.voidRequested", null);
            made.step("shiftLeader", null, "approveVoid.agree", null);
            return "VOID";
        }
        if (chance(3)) {
            return "WITHDRAWN";
        }
        work(made);
        while (chance(20)) {
            boolean check = made.stage("check");
            made.step("inspector", null, "checkResult.notDone", check);
            if (chance(20)) {
                made.falsified.add(made.steps.getLast().timelineSeq());
            }
            made.reworks++;
            work(made);
        }
        boolean check = made.stage("check");
        if (chance(10)) {
            made.step("citizen", null, "citizenAnswer.done", check);
        } else {
            made.step("inspector", null, "checkResult.done", check);
        }
        boolean closing = made.stage("closing");
        if (chance(8)) {
            made.step("shiftLeader", null, "closeCase.rework", closing);
            made.reworks++;
            work(made);
            made.step("inspector", null, "checkResult.done", made.stage("check"));
            closing = made.stage("closing");
        }
        if (chance(6)) {
            made.step("shiftLeader", null, "closeCase.closeAbnormally", closing);
            made.step("shiftLeader", null, "approveAbnormalClose.approve", closing);
            return "CLOSED_ABNORMALLY";
        }
        made.step("shiftLeader", null, "closeCase.close", closing);
        return "CLOSED";
    }

    private void work(Making made) {
        made.step("departmentLead", made.department, "assignHandler.assign", true);
        made.step("handler", made.department, "handleCase.submit", true);
        made.step("departmentLead", made.department, "confirmHandling.confirm", true);
    }
}
