package io.cityloop.evaluation.domain;

import static io.cityloop.evaluation.Indicator.Direction.DOWN;
import static io.cityloop.evaluation.Indicator.Direction.NEUTRAL;
import static io.cityloop.evaluation.Indicator.Direction.UP;
import static io.cityloop.evaluation.Indicator.Unit.MONTHLY;
import static io.cityloop.evaluation.domain.Definition.LOCAL;
import static io.cityloop.evaluation.domain.Definition.STANDARD;
import static io.cityloop.evaluation.domain.Definition.average;
import static io.cityloop.evaluation.domain.Definition.count;
import static io.cityloop.evaluation.domain.Definition.rate;

import io.cityloop.evaluation.Indicator;
import java.util.List;

/** What people in the four posts do (GB/T 30428.4, evaluation of posts). */
final class PostIndicators {

    static final List<Indicator> ALL = List.of(
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

    private PostIndicators() {}
}
