package io.cityloop.business;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Role;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.TaskState;
import io.cityloop.tasks.WorkTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cases, tasks and completions for tests of business modules. */
public final class CaseFixture {

    /** When everything here happens. */
    public static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    /** Where everything here happens. */
    public static final Place PLACE =
            new Place("41990100100203", "R0102", "419901001002", "清河社区", "419901001", "城关街道", "419901", "清河区");

    private String number = "4199012026112400001";
    private int round = 1;
    private CaseStatus status = CaseStatus.PENDING_DISPATCH;
    private @Nullable String subClass = "0110";
    private @Nullable String reporter = "citizen1";
    private @Nullable String department;
    private @Nullable String handler;
    private boolean lawBroken;
    private @Nullable Instant filedAt = NOON.minusSeconds(1800);
    private @Nullable String limit = "4工作时";
    private int reworks;

    private CaseFixture() {}

    /** A filed case about garbage, reported by citizen1, of no department yet. */
    public static CaseFixture filed() {
        return new CaseFixture();
    }

    /** The same, given to department D01. */
    public static CaseFixture dispatched() {
        CaseFixture fixture = new CaseFixture();
        fixture.department = "D01";
        fixture.status = CaseStatus.PENDING_ASSIGNMENT;
        return fixture;
    }

    /** With another number. */
    public CaseFixture numbered(String other) {
        number = other;
        return this;
    }

    /** In another round. */
    public CaseFixture inRound(int other) {
        round = other;
        return this;
    }

    /** In another status. */
    public CaseFixture in(CaseStatus other) {
        status = other;
        return this;
    }

    /** Of another sub-class, or none. */
    public CaseFixture of(@Nullable String other) {
        subClass = other;
        return this;
    }

    /** Reported by somebody else. */
    public CaseFixture reportedBy(@Nullable String username) {
        reporter = username;
        return this;
    }

    /** With a handler. */
    public CaseFixture handledBy(@Nullable String username) {
        handler = username;
        return this;
    }

    /** Where a law is broken. */
    public CaseFixture lawBroken() {
        lawBroken = true;
        return this;
    }

    /** Nobody has filed it yet. */
    public CaseFixture unfiled() {
        filedAt = null;
        return this;
    }

    /** With another limit of its filing condition. */
    public CaseFixture limited(String other) {
        limit = other;
        return this;
    }

    /** With reworks counted. */
    public CaseFixture reworked(int times) {
        reworks = times;
        return this;
    }

    /** The case. */
    public CaseFile build() {
        return new CaseFile(
                number,
                round,
                status,
                "citizen",
                subClass,
                11L,
                "CITY-2026",
                "client-" + number,
                reporter,
                new Point(113.62, 34.75),
                "清河路 1 号",
                PLACE,
                "路边有暴露垃圾",
                1,
                false,
                false,
                false,
                lawBroken,
                null,
                department,
                List.of(),
                handler,
                null,
                null,
                limit,
                null,
                null,
                reworks,
                0,
                0,
                0,
                0,
                null,
                null,
                NOON.minusSeconds(3600),
                NOON.minusSeconds(3600),
                filedAt,
                null,
                null,
                null,
                1);
    }

    /** A task of this case, done by somebody. */
    public static TaskCompletion done(
            CaseFile caseFile, String elementId, String outcome, Actor actor, Map<String, Object> form) {
        return new TaskCompletion(task(caseFile, elementId, null, null), caseFile, outcome, form, actor, NOON);
    }

    /** A task of this case, with how it was done. */
    public static WorkTask task(
            CaseFile caseFile, String elementId, @Nullable String outcome, @Nullable String completedBy) {
        return new WorkTask(
                elementId.hashCode(),
                1,
                "caseLoop",
                elementId,
                caseFile.number(),
                caseFile.round(),
                elementId.replace("userTask_", ""),
                "inspector",
                null,
                PLACE.community(),
                null,
                false,
                null,
                null,
                outcome == null ? TaskState.OPEN : TaskState.COMPLETED,
                outcome,
                completedBy,
                outcome == null ? null : NOON,
                NOON,
                null,
                null,
                false,
                false,
                1);
    }

    /** Somebody in a role. */
    public static Actor actor(String username, Role role) {
        return new Actor(username, username, role, null);
    }
}
