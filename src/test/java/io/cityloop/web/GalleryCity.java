package io.cityloop.web;

import io.cityloop.calendar.HoursChange;
import io.cityloop.calendar.HoursDraft;
import io.cityloop.calendar.HoursDraft.SeasonDraft;
import io.cityloop.calendar.HoursDraft.SeasonalDraft;
import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CasePhoto;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.catalog.Kind;
import io.cityloop.catalog.SubClass;
import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationState;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.notification.Delivery;
import io.cityloop.notification.DeliveryState;
import io.cityloop.notification.Notification;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.FiredRule;
import io.cityloop.rules.Rejection;
import io.cityloop.tasks.TaskState;
import io.cityloop.tasks.WorkTask;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A little city to show the pages with: nothing here ran through any process. */
final class GalleryCity {

    static final String NUMBER = "4101022026112400017";
    static final String TAIL = "0231";
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    static final List<Organisation> ORGANISATIONS = List.of(
            new Organisation("D01", "市政设施管理处", Organisation.DEPARTMENT, null, null),
            new Organisation("D02", "环境卫生服务中心", Organisation.DEPARTMENT, null, null),
            new Organisation("D03", "园林绿化管理处", Organisation.DEPARTMENT, null, null));

    static final List<SubClass> SUB_CLASSES = List.of(
            new SubClass("0110", Kind.EVENT, "01", "市容环境", "积存垃圾渣土"),
            new SubClass("C0101", Kind.COMPONENT, "01", "公用设施", "上水井盖"),
            new SubClass("C0102", Kind.COMPONENT, "01", "公用设施", "污水井盖"));

    static final FilingCondition CONDITION = new FilingCondition(
            7,
            "C0102",
            1,
            "井盖破损、缺失，影响行人和车辆安全",
            "4工作时",
            io.cityloop.calendar.Limit.parse("4工作时"),
            "更换或修复井盖，恢复平整",
            "市政设施管理处",
            null,
            false,
            "demo-2026");

    private GalleryCity() {}

    static HoursDraft hours() {
        return new HoursDraft(
                "08:30-12:00, 13:30-18:00",
                List.of(new SeasonalDraft("夏季作息", "06-01..09-30", "08:00-12:00, 15:00-18:30")),
                "00:00-24:00",
                List.of(new SeasonDraft("种植季节", "03-01..04-30, 10-15..11-30")));
    }

    static List<HoursChange> hoursChanges() {
        return List.of(new HoursChange(1, hours(), "按市政府办公室通知执行夏季作息", "admin1", "何文静", NOW));
    }

    static List<Application> applications() {
        return List.of(
                new Application(
                        1,
                        NUMBER,
                        1,
                        ApplicationKind.EXTENSION,
                        ApplicationState.REFUSED,
                        "handler1",
                        ORGANISATIONS.getFirst().code(),
                        "配件须外地采购",
                        Map.of("number", "1"),
                        NOW,
                        "acceptor1",
                        "库房尚有同型配件",
                        NOW,
                        NOW),
                new Application(
                        2,
                        NUMBER,
                        1,
                        ApplicationKind.SUSPENSION,
                        ApplicationState.OPEN,
                        "handler1",
                        ORGANISATIONS.getFirst().code(),
                        "结合道路大修一并处置",
                        Map.of("category", "largerWorks", "until", "2026-12-31T16:00:00Z"),
                        NOW,
                        null,
                        null,
                        null,
                        null));
    }

    static Person person() {
        return new Person(
                1,
                "acceptor1",
                "林晓雯",
                List.of(
                        Post.cityWide(Role.ACCEPTOR),
                        Post.cityWide(Role.SHIFT_LEADER),
                        Post.cityWide(Role.SUPERVISOR),
                        Post.cityWide(Role.EVALUATOR),
                        new Post(Role.DEPARTMENT_LEAD, "D01", null),
                        new Post(Role.ENFORCEMENT_OFFICER, "enforcement", null),
                        Post.cityWide(Role.ADMINISTRATOR)));
    }

    static CaseFile caseFile(String number, CaseStatus status) {
        var routed = status.ordinal() > CaseStatus.PENDING_DISPATCH.ordinal();
        return new CaseFile(
                number,
                1,
                status,
                "citizen",
                "C0102",
                routed ? 7L : null,
                routed ? "demo-2026" : null,
                "client-" + number,
                null,
                new Point(113.6253, 34.7466),
                "人民路 12 号公交站旁",
                new Place("41010200100103", "R01", "410102001001", "文化社区", "410102001", "人民路街道", "410102", "中原区"),
                "人行道上的污水井盖破了一个大口子，晚上看不见，昨天已经有人崴了脚。",
                3,
                status == CaseStatus.PENDING_ACCEPTANCE,
                false,
                routed,
                false,
                null,
                routed ? "D01" : null,
                routed ? List.of("D02") : List.of(),
                routed ? "handler1" : null,
                null,
                null,
                routed ? "4工作时" : null,
                routed ? 1 : null,
                routed ? "一类" : null,
                routed ? 1 : 0,
                0,
                0,
                0,
                routed ? 2 : 0,
                null,
                null,
                NOW.minus(Duration.ofHours(5)),
                NOW.minus(Duration.ofHours(5)),
                routed ? NOW.minus(Duration.ofHours(4)) : null,
                routed ? NOW.minus(Duration.ofHours(3)) : null,
                null,
                status.concluded() ? NOW.minus(Duration.ofMinutes(20)) : null,
                3);
    }

    static WorkTask task(
            long id,
            String form,
            String role,
            CaseStatus status,
            String stage,
            @Nullable String assignee,
            int minutes) {
        var due = NOW.plus(Duration.ofMinutes(minutes));
        return new WorkTask(
                id,
                900 + id,
                "caseLoop",
                "userTask_" + form,
                number(id),
                1,
                form,
                role,
                null,
                "410102001001",
                assignee,
                false,
                stage,
                status.name(),
                TaskState.OPEN,
                null,
                null,
                null,
                NOW.minus(Duration.ofMinutes(8)),
                due.minus(Duration.ofMinutes(30)),
                due,
                minutes < 30,
                minutes < 0,
                2);
    }

    static String number(long id) {
        return id == 1 ? NUMBER : "41010220261124%05d".formatted(17 + id);
    }

    static List<WorkTask> tasks() {
        var tasks = new ArrayList<WorkTask>();
        tasks.add(task(1, "acceptReport", "acceptor", CaseStatus.PENDING_ACCEPTANCE, "acceptance", null, -42));
        tasks.add(task(2, "fileCase", "shiftLeader", CaseStatus.PENDING_FILING, "filing", null, 12));
        tasks.add(task(3, "closeCase", "shiftLeader", CaseStatus.PENDING_CLOSING, "closing", "acceptor1", 95));
        for (int id = 4; id < 14; id++) {
            tasks.add(
                    task(id, "acceptReport", "acceptor", CaseStatus.PENDING_ACCEPTANCE, "acceptance", null, id * 200));
        }
        return tasks;
    }

    static List<CasePhoto> photos() {
        return List.of(
                photo("a".repeat(64), MediaPurpose.REPORT, 300),
                photo("b".repeat(64), MediaPurpose.REPORT, 299),
                photo("c".repeat(64), MediaPurpose.HANDLE, 60));
    }

    private static CasePhoto photo(String sha, MediaPurpose purpose, int minutesAgo) {
        var at = NOW.minus(Duration.ofMinutes(minutesAgo));
        return new CasePhoto(
                NUMBER, 1, sha, purpose, "image/svg+xml", 800, 600, at, null, null, "anonymous", at, false);
    }

    static List<StageClock> clocks() {
        var derivation = List.of(
                "从 2026-11-24 10:05 起算，限时 4 工作时",
                "2026-11-24 10:05–12:00，1 小时 55 分",
                "2026-11-24 14:00–16:05，2 小时 5 分，到期");
        return List.of(
                clock(1, Stage.ACCEPTANCE, null, "15紧急分", 300, -285, true, List.of()),
                clock(2, Stage.HANDLING, "D01", "4工作时", 180, 60, false, derivation));
    }

    private static StageClock clock(
            long id,
            Stage stage,
            @Nullable String department,
            String limit,
            int startedMinutesAgo,
            int dueInMinutes,
            boolean stopped,
            List<String> derivation) {
        var due = NOW.plus(Duration.ofMinutes(dueInMinutes));
        return new StageClock(
                id,
                NUMBER,
                1,
                stage,
                department,
                limit,
                NOW.minus(Duration.ofMinutes(startedMinutesAgo)),
                due.minus(Duration.ofMinutes(48)),
                due,
                stopped ? NOW.minus(Duration.ofMinutes(startedMinutesAgo - 9)) : null,
                null,
                null,
                false,
                false,
                false,
                Duration.ofMinutes(stopped ? 9 : 120),
                stopped ? null : Duration.ofMinutes(dueInMinutes),
                derivation);
    }

    static List<TimelineEntry> timeline() {
        var citizen = Actor.anonymousCitizen();
        var acceptor = new Actor("acceptor1", "林晓雯", Role.ACCEPTOR, null);
        return List.of(
                entry(1, 300, citizen, "report", Map.of("channel", "citizen"), null),
                entry(2, 291, acceptor, "acceptReport.accept", Map.of("subClass", "C0102"), null),
                entry(3, 240, acceptor, "fileCase.file", Map.of("conditionId", 7), null),
                entry(4, 180, Actor.system(), "routing", Map.of("leadDepartment", "D01"), null),
                entry(
                        5,
                        60,
                        new Actor("handler1", "赵大勇", Role.HANDLER, "D01"),
                        "handleCase.submit",
                        Map.of("result", "已更换井盖"),
                        "换了新的防沉降井盖，周边用沥青找平"));
    }

    private static TimelineEntry entry(
            int seq, int minutesAgo, Actor actor, String action, Map<String, Object> details, @Nullable String reason) {
        return new TimelineEntry(
                NUMBER,
                seq,
                1,
                NOW.minus(Duration.ofMinutes(minutesAgo)),
                actor,
                action,
                details,
                reason,
                "0".repeat(64),
                "3f".repeat(32));
    }

    static List<Explanation> explanations() {
        return List.of(new Explanation(
                1,
                NUMBER,
                "routing",
                "9c1e".repeat(16),
                Map.of("subClass", "C0102", "street", "410102001", "urgent", true),
                List.of(
                        new FiredRule("井盖类部件由市政设施管理处主办", "Covers go to the works department", "《数字化城市管理部件立案规范》第 3.1 条"),
                        new FiredRule("伤人隐患提为一级", null, null)),
                Map.of("leadDepartment", "D01", "coDepartments", List.of("D02"), "priority", 1, "certain", true),
                List.of(new Rejection("D02", "积存垃圾才归环卫，本件只是协办清扫")),
                NOW.minus(Duration.ofMinutes(180)),
                null));
    }

    static List<String> noticeKinds() {
        return List.of(
                "applied",
                "coordinated",
                "granted",
                "overdue",
                "reworked",
                "supervised",
                "taskArrived",
                "urged",
                "warned");
    }

    static List<Delivery> deliveries() {
        return List.of(
                new Delivery(
                        12,
                        "case:" + NUMBER,
                        "sms",
                        "reportRefused",
                        NUMBER,
                        "138****231",
                        DeliveryState.FAILED,
                        NOW,
                        NOW,
                        8,
                        "422 {\"message\":\"号码不存在\"}"),
                new Delivery(
                        11,
                        "leadroads",
                        "mail",
                        "overdue",
                        NUMBER,
                        "zho****@city.example",
                        DeliveryState.FAILED,
                        NOW,
                        NOW,
                        1,
                        "@notification.error.useless"));
    }

    static List<Notification> notifications() {
        return List.of(
                new Notification(
                        3,
                        "overdue",
                        "4101022026112400017",
                        List.of("4101022026112400017", "@web.stage.handling"),
                        NOW,
                        null),
                new Notification(
                        2,
                        "granted",
                        "4101022026112400017",
                        List.of("4101022026112400017", "@handling.kind.extension"),
                        NOW,
                        NOW),
                new Notification(1, "urged", "4101022026112400020", List.of("4101022026112400020", "林晓岚"), NOW, null));
    }
}
